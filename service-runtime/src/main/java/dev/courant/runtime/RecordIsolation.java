package dev.courant.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/**
 * Keeps one record from stopping others, for listeners that work on batches in transactions. A
 * batch that was rolled back is read again. If it fails again for a reason of its own, the next
 * batches are half as long, and so on until the record that fails is alone; after {@value
 * Isolation#ATTEMPTS_ALONE} attempts it is {@linkplain #givenUp given up}: the listener gets it
 * once more, to write its dead letter instead of working on it. Order and transactions stay as they
 * are.
 *
 * <p>Batches that take long because what is behind them is slow become shorter as well, so that
 * what they bring is seen soon and little is repeated after a failure.
 *
 * <p>Failures of the broker, of the group and of the store ({@link TransientFailure}) are nobody's
 * fault: the same batch is tried until it succeeds, with growing pauses.
 */
public final class RecordIsolation implements AfterRollbackProcessor<String, byte[]> {
  private static final Logger log = LoggerFactory.getLogger(RecordIsolation.class);

  /** After a seek the fetch that waits at the old place has to end first. */
  private static final int FETCH_WAIT_MS = 150;

  private final Map<Thread, Isolation> threads = new ConcurrentHashMap<>();

  /**
   * Why a record was given up.
   *
   * @param cause of the last attempt
   * @param attempts that were made with the record alone
   */
  public record GivenUp(Throwable cause, int attempts) {}

  /**
   * The factory of listeners that this isolates: batches in transactions, offsets that move past
   * transaction markers, a listener whose producer was fenced ends (and {@link ListenerStart}
   * starts it again, from what was committed).
   *
   * @param consumer settings of Kafka's consumer
   * @param threads consumers of one listener
   */
  public ConcurrentKafkaListenerContainerFactory<String, byte[]> listeners(
      Map<String, Object> consumer,
      KafkaTransactionManager<String, byte[]> transactions,
      int threads) {
    RollbackMessages.leaveOut();
    Map<String, Object> settings = new HashMap<>(consumer);
    settings.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
    DefaultKafkaConsumerFactory<String, byte[]> consumers =
        new DefaultKafkaConsumerFactory<>(settings);
    consumers.addPostProcessor(this::observed);
    transactions.setTransactionSynchronization(
        AbstractPlatformTransactionManager.SYNCHRONIZATION_ALWAYS);
    var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
    factory.setConsumerFactory(consumers);
    factory.setBatchListener(true);
    factory.setConcurrency(threads);
    ContainerProperties properties = factory.getContainerProperties();
    properties.setKafkaAwareTransactionManager(transactions);
    properties.setFixTxOffsets(true);
    properties.setStopContainerWhenFenced(true);
    factory.setAfterRollbackProcessor(this);
    return factory;
  }

  /** Why the record was given up, on the consumer's thread; empty if it is to be worked on. */
  public Optional<GivenUp> givenUp(ConsumerRecord<?, ?> record) {
    Isolation isolation = threads.get(Thread.currentThread());
    return isolation == null ? Optional.empty() : isolation.givenUp(record);
  }

  /**
   * Where the consumers are on partitions that they have read to the end and committed, which is
   * past the last committed offset by the transaction markers there.
   */
  public Map<TopicPartition, Long> settled() {
    Map<TopicPartition, Long> settled = new HashMap<>();
    threads.values().forEach(isolation -> settled.putAll(isolation.settled()));
    return settled;
  }

  @Override
  public void process(
      List<ConsumerRecord<String, byte[]>> records,
      Consumer<String, byte[]> consumer,
      MessageListenerContainer container,
      Exception failure,
      boolean recoverable,
      ContainerProperties.EOSMode mode) {
    Isolation isolation = isolation();
    Duration pause = isolation.failed(records, failure);
    isolation.firstOffsets().forEach(consumer::seek);
    try {
      ListenerUtils.stoppableSleep(container, pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Isolation isolation() {
    return threads.computeIfAbsent(
        Thread.currentThread(), _ -> new Isolation(log, System::nanoTime));
  }

  /** The same consumer, whose batches are as long as the isolation wants them. */
  @SuppressWarnings("unchecked")
  private Consumer<String, byte[]> observed(Consumer<String, byte[]> consumer) {
    return (Consumer<String, byte[]>)
        Proxy.newProxyInstance(
            RecordIsolation.class.getClassLoader(),
            new Class<?>[] {Consumer.class},
            (_, method, arguments) -> {
              try {
                if (method.getName().equals("poll")) {
                  return isolation().poll(consumer, (Duration) arguments[0]);
                }
                if (method.getName().equals("close")) {
                  threads.remove(Thread.currentThread());
                }
                return method.invoke(consumer, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
