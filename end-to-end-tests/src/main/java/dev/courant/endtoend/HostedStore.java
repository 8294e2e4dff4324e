package dev.courant.endtoend;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import dev.courant.testkit.infrastructure.EmbeddedStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A store as a process of its own, on the port that is its argument; empty at every start. */
final class HostedStore {
  static final String DATABASE = "courant";

  private static final long PATIENCE_S = 20;

  private HostedStore() {}

  /** Drops the database while the store runs. */
  static void empty(int port) throws InterruptedException, ExecutionException, TimeoutException {
    try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
      Dropping dropping = new Dropping();
      client.getDatabase(DATABASE).drop().subscribe(dropping);
      dropping.done.get(PATIENCE_S, TimeUnit.SECONDS);
    }
  }

  /** Runs until the process is ended. */
  public static void main(String[] args) throws InterruptedException {
    EmbeddedStore store = EmbeddedStore.start(Integer.parseInt(args[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(store::close));
    Thread.currentThread().join();
  }

  private static final class Dropping implements Subscriber<Void> {
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(1);
    }

    @Override
    public void onNext(Void nothing) {
      // Completion says it all.
    }

    @Override
    public void onError(Throwable failure) {
      done.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      done.complete(true);
    }
  }
}
