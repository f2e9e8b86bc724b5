package vitrine.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Classes as they were compiled beside the same made plain, in a loader of their own.
class PlainClassesTest {
    record Everything(
            int i,
            long l,
            short s,
            byte b,
            char c,
            boolean z,
            float f,
            double d,
            @Nullable String text,
            Object list) {}

    record Nothing() {}

    record Pair<T>(T a, List<T> b) {
        static int count;
    }

    sealed interface Shape {
        /// In an interface, where private methods are called in another way.
        static String name(@Nullable Shape shape) {
            return switch (shape) {
                case null -> "none";
                case Circle circle when circle.radius() > 10 -> "large circle";
                case Circle circle when circle.radius() > 5 -> "circle";
                case Circle _ -> "small circle";
                case Square(var side) -> "square of " + side;
                case Other _ -> "other";
            };
        }
    }

    record Circle(int radius) implements Shape {}

    record Square(double side) implements Shape {}

    record Other(Object any) implements Shape {}

    static String kind(Object any) {
        return switch (any) {
            case Integer i when i < 0 -> "negative";
            case Integer _ -> "integer";
            case CharSequence text -> "text " + text.length();
            case int[] numbers -> "array " + numbers.length;
            default -> "any";
        };
    }

    /// Its cases are more than types, which stays as it was compiled.
    static String constant(Object any) {
        return switch (any) {
            case Thread.State.NEW -> "new";
            case Thread.State _ -> "state";
            default -> "any";
        };
    }

    private static PlainClasses plainClasses() {
        return new PlainClasses(PlainClassesTest.class.getClassLoader());
    }

    /// Puts plain classes in the place of those compiled here.
    private static final class Plain extends ClassLoader {
        Plain() {
            super(PlainClassesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(PlainClassesTest.class.getName())) {
                return super.loadClass(name, resolve);
            }
            var loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            var plain = plainClasses().plain(compiled(name));
            return defineClass(name, plain, 0, plain.length);
        }
    }

    private static byte[] compiled(String name) {
        try (var in = PlainClassesTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private final ClassLoader plain = new Plain();

    private Object made(Class<?> type, Object... components) throws ReflectiveOperationException {
        Constructor<?> constructor = plain.loadClass(type.getName()).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(components);
    }

    private static Object compiled(Class<?> type, Object... components) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructors()[0];
        return constructor.newInstance(components);
    }

    @SuppressWarnings("NullAway") // A component that is null is one of the cases.
    private static List<Object[]> components() {
        Object[] base = {1, 2L, (short) 3, (byte) 4, 'c', true, 0f, 0d, "text", List.of(1)};
        Object[][] others = {
            {2},
            {-1L},
            {(short) -3},
            {(byte) -4},
            {'d'},
            {false},
            {-0f, Float.NaN},
            {-0d, Double.NaN, 1e300},
            {"other", null},
            {List.of(2)}
        };
        var all = new ArrayList<>(List.of(base, base.clone()));
        for (int place = 0; place < others.length; place++) {
            for (var other : others[place]) {
                var changed = base.clone();
                changed[place] = other;
                all.add(changed);
                all.add(changed.clone());
            }
        }
        return all;
    }

    @Test
    void plainRecordsAreEqualAndHashedAsCompiledOnes() throws Exception {
        var all = components();
        for (var a : all) {
            var plainA = made(Everything.class, a);
            var compiledA = compiled(Everything.class, a);
            assertThat(plainA.hashCode()).isEqualTo(compiledA.hashCode());
            assertThat(plainA.equals(plainA)).isTrue();
            assertThat(plainA.equals(compiledA)).as("another class").isFalse();
            assertThat(plainA.equals(null)).isFalse();
            for (var b : all) {
                assertThat(plainA.equals(made(Everything.class, b)))
                        .as("%s and %s", compiledA, List.of(plainA))
                        .isEqualTo(compiledA.equals(compiled(Everything.class, b)));
            }
        }
        assertThat(made(Nothing.class)).isEqualTo(made(Nothing.class)).hasSameHashCodeAs(new Nothing());
        assertThat(made(Pair.class, "a", List.of("b")))
                .isEqualTo(made(Pair.class, "a", List.of("b")))
                .hasSameHashCodeAs(new Pair<>("a", List.of("b")))
                .isNotEqualTo(made(Pair.class, "a", List.of("c")));
    }

    @Test
    void plainSwitchesTakeTheSameCase() throws Exception {
        var name = method(Shape.class, "name", plain.loadClass(Shape.class.getName()));
        assertThat(name.invoke(null, new Object[] {null})).isEqualTo("none");
        assertThat(name.invoke(null, made(Circle.class, 11))).isEqualTo("large circle");
        assertThat(name.invoke(null, made(Circle.class, 7))).isEqualTo("circle");
        assertThat(name.invoke(null, made(Circle.class, 1))).isEqualTo("small circle");
        assertThat(name.invoke(null, made(Square.class, 2.5))).isEqualTo("square of 2.5");
        assertThat(name.invoke(null, made(Other.class, "x"))).isEqualTo("other");
        var kind = method(PlainClassesTest.class, "kind", Object.class);
        for (var any : List.of(-1, 1, "constant", "text", new int[3], 'c')) {
            assertThat(kind.invoke(null, any)).isEqualTo(kind(any));
        }
        var constant = method(PlainClassesTest.class, "constant", Object.class);
        assertThat(constant.invoke(null, Thread.State.NEW)).isEqualTo("new");
        assertThat(constant.invoke(null, Thread.State.BLOCKED)).isEqualTo("state");
    }

    private Method method(Class<?> owner, String name, Class<?> parameter) throws ReflectiveOperationException {
        var method = plain.loadClass(owner.getName()).getDeclaredMethod(name, parameter);
        method.setAccessible(true);
        return method;
    }

    @Test
    void nothingIsLeftForTheVirtualMachineToMakeButWords() {
        assertThat(dynamic(compiled(Everything.class.getName()))).isNotEmpty();
        for (var type : List.of(Everything.class, Nothing.class, Pair.class, Circle.class)) {
            assertThat(dynamic(plainClasses().plain(compiled(type.getName()))))
                    .as(type.getName())
                    .containsExactly("toString");
        }
        assertThat(dynamic(compiled(Shape.class.getName()))).contains("typeSwitch");
        assertThat(dynamic(plainClasses().plain(compiled(Shape.class.getName()))))
                .doesNotContain("typeSwitch");
    }

    @Test
    void aClassWithoutThemStaysAsItIs() {
        var compiled = compiled(PlainClasses.class.getName());
        assertThat(plainClasses().plain(compiled)).isSameAs(compiled);
    }

    private static List<String> dynamic(byte[] type) {
        return ClassFile.of().parse(type).methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .flatMap(element -> element instanceof java.lang.classfile.instruction.InvokeDynamicInstruction call
                        ? Stream.of(call.name().stringValue())
                        : Stream.empty())
                .toList();
    }
}
