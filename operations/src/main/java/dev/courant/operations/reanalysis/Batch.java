package dev.courant.operations.reanalysis;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Requests that are written together.
 *
 * @param superseded how many were left out
 */
record Batch(List<ProducerRecord<byte[], byte[]>> requests, int superseded) {}
