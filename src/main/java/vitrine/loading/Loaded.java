package vitrine.loading;

/// What became of a job of a [Loader]. A failure is a value, not an exception: it belongs to one key and stops nobody.
public sealed interface Loaded<K, V> {
    K key();

    record Ready<K, V>(K key, V value) implements Loaded<K, V> {}

    /// @param cause what the job threw, an `OutOfMemoryError` included
    record Failed<K, V>(K key, Throwable cause) implements Loaded<K, V> {}
}
