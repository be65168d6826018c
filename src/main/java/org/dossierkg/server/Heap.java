package org.dossierkg.server;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Knows how much of the heap is in use, by what the collector found alive when it last ran. */
final class Heap implements AutoCloseable {
    /** Of the whole heap: what is alive above that leaves too little for one more young generation. */
    private static final double TIGHT = 0.75;

    private static final java.lang.management.ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .toList();
    private final NotificationListener listener = this::collected;
    private volatile long alive;

    Heap() {
        emitters().forEach(emitter -> emitter.addNotificationListener(listener, null, null));
    }

    /** Whether there is too little left to go on as before. */
    boolean isTight() {
        return alive > TIGHT * Runtime.getRuntime().maxMemory();
    }

    /** Leaves it to the next collection to say again that it is tight: until then nobody knows what has been freed. */
    void forget() {
        alive = 0;
    }

    /** Frees what nothing refers to any more. */
    void collect() {
        System.gc();
    }

    /** Bytes that this thread has allocated since it began, or 0 where the virtual machine does not count them. */
    static long allocated() {
        return THREADS instanceof ThreadMXBean threads ? threads.getCurrentThreadAllocatedBytes() : 0;
    }

    /** Bytes that a thread has allocated since it began, or 0 where the virtual machine does not count them. */
    static long allocatedBy(long thread) {
        return THREADS instanceof ThreadMXBean threads ? threads.getThreadAllocatedBytes(thread) : 0;
    }

    private void collected(Notification notification, Object handback) {
        if (notification.getUserData() instanceof CompositeData data) {
            Map<String, MemoryUsage> after =
                    GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc();
            alive = after.entrySet().stream()
                    .filter(pool -> pools.contains(pool.getKey()))
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum();
        }
    }

    private static List<NotificationEmitter> emitters() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(NotificationEmitter.class::isInstance)
                .map(NotificationEmitter.class::cast)
                .toList();
    }

    @Override
    public void close() {
        for (NotificationEmitter emitter : emitters()) {
            try {
                emitter.removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
