package vitrine.loading;

/// A task that goes from job to job, for whoever watches over the threads: told apart, a job that hangs is not taken
/// for a task that has much to do. Any thread.
public interface Watched extends Runnable {
    /// Another number for each job, or for each step of one.
    long heartbeats();

    /// The job at hand hangs, so that its thread counts as lost and another one takes its place. Told once for each
    /// job; a task that would go on to the next one must end with it instead, if it ends after all.
    void writtenOff();

    /// The job at hand has waited so long that a person should hear of it. Told once for each job, after
    /// [#writtenOff]; it may still come to an end.
    default void silent() {}
}
