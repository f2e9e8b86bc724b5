package vitrine.ui.share;

/// Where sentences for the person appear and go away by themselves.
public interface Notices {
    void show(String sentence);

    /// @param action what the person can do about it, for as long as the sentence is there
    void offer(String sentence, String action, Runnable run);
}
