package dev.courant.publish.log;

/**
 * Which topic it is: a topic that was deleted and made again has the same name and another id.
 *
 * @param cluster id of the Kafka cluster
 * @param id of the topic in it
 */
public record TopicIdentity(String cluster, String topic, String id) {}
