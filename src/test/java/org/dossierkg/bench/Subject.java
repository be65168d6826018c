package org.dossierkg.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One of the ways to the same bytes that are compared inside a process. */
final class Subject {
    private static final double NANOS = 1e9;

    private final String name;
    private final Consumer<Sink> work;
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> threadCpu = new ArrayList<>();
    private long bytes;
    private long sum;

    private Subject(String name, Consumer<Sink> work) {
        this.name = name;
        this.work = work;
    }

    static Subject of(String name, Consumer<Sink> work) {
        return new Subject(name, work);
    }

    /**
     * Does the work once.
     *
     * @param measured whether the time counts; when not, the bytes are summed up, which takes time
     */
    void run(boolean measured) {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Sink sink = new Sink(!measured);
        System.gc();
        long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long before = process.getProcessCpuTime();
        work.accept(sink);
        if (measured) {
            cpu.add((process.getProcessCpuTime() - before) / NANOS);
            threadCpu.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread) / NANOS);
        } else {
            sum = sink.sum();
        }
        bytes = sink.bytes();
    }

    String name() {
        return name;
    }

    /** How many bytes each run wrote. */
    long bytes() {
        return bytes;
    }

    /** Median seconds of the whole process, compilation and garbage collection included. */
    double cpu() {
        return median(cpu);
    }

    /** Median seconds of the thread that called. */
    double threadCpu() {
        return median(threadCpu);
    }

    boolean writesAs(Subject other) {
        return bytes == other.bytes && sum == other.sum;
    }

    private static double median(List<Double> figures) {
        return Runs.median(figures.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
