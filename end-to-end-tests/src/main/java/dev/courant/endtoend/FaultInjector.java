package dev.courant.endtoend;

import dev.courant.testkit.infrastructure.TcpRelay;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes faults happen. Faults of the same process follow each other; those of different ones
 * overlap.
 */
final class FaultInjector {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration A_CHUNK_LATE = Duration.ofMillis(100);

  private final Deployment deployment;
  private final Production production;
  private final BadRecords badRecords;
  private final SmallDisk disk;
  private final AtomicInteger storeLives = new AtomicInteger();
  private final Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);
  private final List<ReentrantLock> services =
      Fault.SERVICES.stream().map(_ -> new ReentrantLock(true)).toList();
  private final ReentrantLock broker = new ReentrantLock(true);
  private final ReentrantLock store = new ReentrantLock(true);

  FaultInjector(
      Deployment deployment, Production production, BadRecords badRecords, SmallDisk disk) {
    this.deployment = deployment;
    this.production = production;
    this.badRecords = badRecords;
    this.disk = disk;
  }

  /** How often the store was emptied. */
  int storeLife() {
    return storeLives.get();
  }

  /** How often each kind happened. */
  synchronized Map<FaultKind, Integer> counts() {
    return new EnumMap<>(counts);
  }

  private synchronized void count(FaultKind kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  /** Makes it happen, and returns when it is over. */
  void inflict(Fault fault) throws Exception {
    if (fault.kind() == FaultKind.DISK_FULL && !disk.canBeFull()) {
      return;
    }
    switch (fault.kind()) {
      case COLD_START, KILL, FREEZE, ZOMBIE, SECOND_INSTANCE -> ofService(fault);
      case ROLLING_RESTART -> rollingRestart();
      case BROKER_CUT, BROKER_HALF_OPEN -> ofRelay(fault, deployment.brokerRelay(fault.service()));
      case STORE_CUT, STORE_HALF_OPEN, STORE_SLOW -> ofRelay(fault, deployment.storeRelay());
      case BROKER_SLOW -> {
        for (int i = 0; i < Fault.SERVICES.size(); i++) {
          deployment.brokerRelay(i).slow(A_CHUNK_LATE);
        }
        pause(fault.length());
        for (int i = 0; i < Fault.SERVICES.size(); i++) {
          deployment.brokerRelay(i).heal();
        }
      }
      case BROKER_RESTART, BROKER_KILL, DISK_FULL -> ofBroker(fault);
      case STORE_RESTART, STORE_EMPTIED -> ofStore(fault);
      case POISON -> badRecords.add();
    }
    count(fault.kind());
  }

  private void ofService(Fault fault) throws Exception {
    ReentrantLock lock = services.get(fault.service());
    lock.lock();
    try {
      ServiceInstance service = deployment.service(fault.service());
      switch (fault.kind()) {
        case COLD_START -> coldStart(fault, service.process());
        case KILL -> {
          service.process().kill();
          pause(fault.length());
          service.process().startAgain();
        }
        case FREEZE -> freeze(fault, service.process());
        case ZOMBIE -> {
          try (ServiceInstance second = service.second()) {
            awaitReady(second);
            freeze(fault, service.process());
          }
        }
        default -> {
          try (ServiceInstance second = service.second()) {
            awaitReady(second);
            pause(fault.length().minusSeconds(10));
            if (fault.length().toMillis() % 2 == 0) {
              second.process().kill();
            }
          }
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void coldStart(Fault fault, ServiceProcess process) {
    process.close();
    production.backlog();
    pause(fault.length());
    process.startAgain("-XX:ActiveProcessorCount=" + fault.processors());
  }

  private static void freeze(Fault fault, ServiceProcess process) throws Exception {
    process.signal("STOP");
    pause(fault.length());
    process.signal("CONT");
  }

  private static void awaitReady(ServiceInstance instance) {
    Instant giveUp = Instant.now().plus(START);
    while (!instance.api().isReady() && Instant.now().isBefore(giveUp)) {
      pause(Duration.ofMillis(200));
    }
  }

  private void rollingRestart() {
    for (int i = 0; i < Fault.SERVICES.size(); i++) {
      services.get(i).lock();
      try {
        ServiceInstance service = deployment.service(i);
        service.process().close();
        production.newer();
        service.process().startAgain();
        awaitReady(service);
      } finally {
        services.get(i).unlock();
      }
    }
  }

  private static void ofRelay(Fault fault, TcpRelay relay) {
    switch (fault.kind()) {
      case BROKER_CUT, STORE_CUT -> relay.cut();
      case STORE_SLOW -> relay.slow(A_CHUNK_LATE);
      default -> relay.stall();
    }
    pause(fault.length());
    relay.heal();
  }

  private void ofBroker(Fault fault) throws Exception {
    broker.lock();
    try {
      if (fault.kind() == FaultKind.DISK_FULL) {
        disk.fill();
        pause(fault.length());
        disk.empty();
        deployment.broker().kill();
      } else if (fault.kind() == FaultKind.BROKER_KILL) {
        deployment.broker().kill();
      } else {
        deployment.broker().close();
      }
      pause(fault.length());
      deployment.broker().startAgain();
    } finally {
      broker.unlock();
    }
  }

  private void ofStore(Fault fault) throws Exception {
    store.lock();
    try {
      storeLives.incrementAndGet();
      if (fault.kind() == FaultKind.STORE_EMPTIED) {
        HostedStore.empty(deployment.storePort());
      } else {
        deployment.store().kill();
        pause(fault.length());
        deployment.store().startAgain();
      }
      storeLives.incrementAndGet();
    } finally {
      store.unlock();
    }
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
