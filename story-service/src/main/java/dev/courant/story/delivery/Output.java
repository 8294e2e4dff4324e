package dev.courant.story.delivery;

import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record to be written.
 *
 * @param written told where it stands, once it is committed
 */
record Output(ProducerRecord<String, byte[]> record, Consumer<Place> written) {}
