package vitrine.loading;

/// A task that goes from job to job, for whoever watches over the threads: told apart, a job that hangs is not taken
/// for a task that has much to do. Any thread.
public interface Watched extends Runnable {
    /// Another number for each job.
    long heartbeats();

    /// The job at hand hangs, so that its thread counts as lost and another one takes its place. Told once for each
    /// job;
    /// if it comes to an end after all, the task must end with it.
    void writtenOff();
}
