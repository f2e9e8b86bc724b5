package vitrine;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The disk's own files under paths that count, each by itself, how often its attributes are read and its names listed.
/// For all threads.
public final class CountingFiles extends FileSystemProvider {
    private final Map<Path, Integer> attributeReads = new ConcurrentHashMap<>();
    private final Map<Path, Integer> listings = new ConcurrentHashMap<>();
    private final FileSystem system = new Counted();

    /// How often the attributes of each file were read, by its path on the disk.
    public Map<Path, Integer> attributeReads() {
        return Map.copyOf(attributeReads);
    }

    /// How often each folder was listed.
    public Map<Path, Integer> listings() {
        return Map.copyOf(listings);
    }

    /// What leads from this path on is counted.
    public Path counted(Path real) {
        InvocationHandler counting = (_, method, arguments) -> wrapped(invoke(real, method, arguments), method);
        return (Path) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {CountedPath.class}, counting);
    }

    private Object invoke(Path real, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("real")) {
            return real;
        }
        if (method.getName().equals("getFileSystem")) {
            return system;
        }
        var plain = arguments == null ? new Object[0] : arguments.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain[i] instanceof CountedPath counted ? counted.real() : plain[i];
        }
        try {
            return method.invoke(real, plain);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object wrapped(Object result, Method method) {
        return result instanceof Path path && !method.getName().equals("real") ? counted(path) : result;
    }

    /// A path of these files.
    private interface CountedPath extends Path {
        Path real();
    }

    private static Path real(Path path) {
        return path instanceof CountedPath counted ? counted.real() : path;
    }

    private static FileSystemProvider disk(Path path) {
        return real(path).getFileSystem().provider();
    }

    private void count(Path path, Map<Path, Integer> counts) {
        counts.merge(real(path), 1, Integer::sum);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        count(path, attributeReads);
        return disk(path).readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        count(path, attributeReads);
        return disk(path).readAttributes(real(path), attributes, options);
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        count(path, attributeReads);
        disk(path).checkAccess(real(path), modes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        count(folder, listings);
        var found = disk(folder).newDirectoryStream(real(folder), path -> filter.accept(counted(path)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return StreamSupport.stream(found.spliterator(), false)
                        .map(CountingFiles.this::counted)
                        .iterator();
            }

            @Override
            public void close() throws IOException {
                found.close();
            }
        };
    }

    @Override
    public String getScheme() {
        return "counted";
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return disk(one).isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return disk(path).isHidden(real(path));
    }

    // What a walk and a watch have no business with.

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    private final class Counted extends FileSystem {
        private final FileSystem disk = FileSystems.getDefault();

        @Override
        public FileSystemProvider provider() {
            return CountingFiles.this;
        }

        @Override
        public WatchService newWatchService() throws IOException {
            return disk.newWatchService();
        }

        @Override
        public Path getPath(String first, String... more) {
            return counted(disk.getPath(first, more));
        }

        @Override
        public String getSeparator() {
            return disk.getSeparator();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return true;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return Set.of("basic");
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            throw new UnsupportedOperationException();
        }
    }
}
