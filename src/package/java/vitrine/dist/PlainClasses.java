package vitrine.dist;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;

/// Classes that need no code to be made when they run. The compiler leaves `equals` and `hashCode` of records, and
/// `switch` over types, to be put together by the virtual machine at their first use (Java Language Specification
/// 8.10.3, 15.28), and no AOT cache of Java 25 keeps that: each start would do it again, some milliseconds for each
/// kind, often where the window waits for it. Here the same is written into the classes.
final class PlainClasses {
    private static final ClassDesc OBJECTS = ClassDesc.of(Objects.class.getName());
    private static final MethodTypeDesc EQUALS =
            MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);

    private final ClassFile format;

    /// @param known finds the classes that those to be changed name
    PlainClasses(ClassLoader known) {
        format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(known).cached()));
    }

    /// Writes the classes of `jar` that become others, each in the folder of its package, below `root`.
    void write(Path jar, Path root) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var classes =
                    zip.stream().filter(e -> e.getName().endsWith(".class")).toList();
            for (var entry : classes) {
                var compiled = zip.getInputStream(entry).readAllBytes();
                var plain = plain(compiled);
                if (!Arrays.equals(plain, compiled)) {
                    var file = root.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.write(file, plain);
                }
            }
        }
    }

    /// @param compiled a class file
    /// @return it, or another that does the same
    /// @throws IllegalStateException if that would not be valid
    byte[] plain(byte[] compiled) {
        var whole = format.parse(compiled);
        if (whole.methods().stream().noneMatch(PlainClasses::isDynamic)) {
            return compiled;
        }
        var switches = new ArrayList<TypeSwitch>();
        var bodies = ClassTransform.transformingMethodBodies(PlainClasses::isDynamic, transform(whole, switches));
        var methods = ClassTransform.endHandler(builder -> switches.forEach(one -> one.writeTo(builder)));
        var plain = format.transformClass(whole, bodies.andThen(methods));
        var errors = format.verify(plain);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(whole.thisClass().asInternalName() + ": " + errors);
        }
        return plain;
    }

    private static boolean isDynamic(MethodModel method) {
        return method.code().stream()
                .flatMap(CodeModel::elementStream)
                .anyMatch(element ->
                        element instanceof InvokeDynamicInstruction call && (isOfRecord(call) || TypeSwitch.is(call)));
    }

    private static CodeTransform transform(ClassModel whole, List<TypeSwitch> switches) {
        return (code, element) -> {
            if (element instanceof InvokeDynamicInstruction call && isOfRecord(call)) {
                new RecordMethod(whole.thisClass().asSymbol(), fields(call)).write(call, code);
            } else if (element instanceof InvokeDynamicInstruction call && TypeSwitch.is(call)) {
                var one = TypeSwitch.of(whole, switches.size(), call);
                switches.add(one);
                one.call(code);
            } else {
                code.with(element);
            }
        };
    }

    /// `toString` stays as it is: it is for logs.
    private static boolean isOfRecord(InvokeDynamicInstruction call) {
        return bootstrap(call).equals("java.lang.runtime.ObjectMethods.bootstrap")
                && !call.name().equalsString("toString");
    }

    private static String bootstrap(InvokeDynamicInstruction call) {
        var method = call.bootstrapMethod();
        return method.owner().packageName() + "." + method.owner().displayName() + "." + method.methodName();
    }

    /// After the class of the record and the names of its components come their getters.
    private static List<DirectMethodHandleDesc> fields(InvokeDynamicInstruction call) {
        return call.bootstrapArgs().stream()
                .skip(2)
                .map(DirectMethodHandleDesc.class::cast)
                .toList();
    }

    /// What stands in `equals` or `hashCode` in place of the call that the compiler wrote, which took its arguments
    /// from the stack.
    ///
    /// @param fields getters of the components
    private record RecordMethod(ClassDesc type, List<DirectMethodHandleDesc> fields) {
        void write(InvokeDynamicInstruction call, CodeBuilder code) {
            if (call.name().equalsString("hashCode")) {
                hashCode(code);
            } else {
                equal(code);
            }
        }

        private void hashCode(CodeBuilder code) {
            code.pop().iconst_0();
            for (var field : fields) {
                var kind = component(field);
                code.bipush(31).imul();
                load(code, code.receiverSlot(), field);
                if (kind.isPrimitive()) {
                    var box = box(kind);
                    code.invokestatic(box, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, kind));
                } else {
                    code.invokestatic(
                            OBJECTS, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object));
                }
                code.iadd();
            }
        }

        private void equal(CodeBuilder code) {
            var end = code.newLabel();
            var differs = code.newLabel();
            int other = code.allocateLocal(TypeKind.REFERENCE);
            code.pop2().aload(code.parameterSlot(0)).instanceOf(type).ifeq(differs);
            code.aload(code.parameterSlot(0)).checkcast(type).astore(other);
            for (var field : fields) {
                var kind = component(field);
                load(code, code.receiverSlot(), field);
                load(code, other, field);
                switch (kind.descriptorString()) {
                    case "J" -> code.lcmp().ifne(differs);
                    case "F", "D" -> compare(code, kind).ifne(differs);
                    case "I", "S", "B", "C", "Z" -> code.if_icmpne(differs);
                    default -> code.invokestatic(OBJECTS, "equals", EQUALS).ifeq(differs);
                }
            }
            code.iconst_1().goto_(end);
            code.labelBinding(differs).iconst_0();
            code.labelBinding(end);
        }

        /// As [Double#compare]: NaN is as large as NaN, and -0 less than 0.
        private static CodeBuilder compare(CodeBuilder code, ClassDesc kind) {
            return code.invokestatic(box(kind), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, kind, kind));
        }

        private void load(CodeBuilder code, int slot, DirectMethodHandleDesc field) {
            code.aload(slot).getfield(type, field.methodName(), component(field));
        }

        private static ClassDesc component(DirectMethodHandleDesc field) {
            return field.invocationType().returnType();
        }

        private static ClassDesc box(ClassDesc primitive) {
            return switch (primitive.descriptorString()) {
                case "J" -> ConstantDescs.CD_Long;
                case "F" -> ConstantDescs.CD_Float;
                case "D" -> ConstantDescs.CD_Double;
                case "I" -> ConstantDescs.CD_Integer;
                case "S" -> ConstantDescs.CD_Short;
                case "B" -> ConstantDescs.CD_Byte;
                case "C" -> ConstantDescs.CD_Character;
                case "Z" -> ConstantDescs.CD_Boolean;
                default -> throw new IllegalArgumentException(primitive.displayName());
            };
        }
    }

    /// A method in place of the call that says which case of a `switch` comes first: of those from the given one on,
    /// the first whose type the value has; the number of cases if none, -1 if there is no value.
    private record TypeSwitch(
            ClassDesc owner, boolean isInterface, String name, MethodTypeDesc type, List<ClassDesc> cases) {
        static boolean is(InvokeDynamicInstruction call) {
            return bootstrap(call).equals("java.lang.runtime.SwitchBootstraps.typeSwitch")
                    && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
        }

        static TypeSwitch of(ClassModel whole, int number, InvokeDynamicInstruction call) {
            var cases = call.bootstrapArgs().stream().map(ClassDesc.class::cast).toList();
            boolean isInterface = whole.flags().has(AccessFlag.INTERFACE);
            return new TypeSwitch(
                    whole.thisClass().asSymbol(), isInterface, "typeSwitch$" + number, call.typeSymbol(), cases);
        }

        void call(CodeBuilder code) {
            code.invokestatic(owner, name, type, isInterface);
        }

        void writeTo(ClassBuilder builder) {
            int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
            builder.withMethodBody(name, type, flags, this::write);
        }

        private void write(CodeBuilder code) {
            int value = code.parameterSlot(0);
            int from = code.parameterSlot(1);
            code.aload(value).ifThen(Opcode.IFNULL, none -> none.iconst_m1().ireturn());
            for (int i = 0; i < cases.size(); i++) {
                int number = i;
                var next = code.newLabel();
                code.iload(from).loadConstant(number).if_icmpgt(next);
                code.aload(value).instanceOf(cases.get(i)).ifeq(next);
                code.loadConstant(number).ireturn().labelBinding(next);
            }
            code.loadConstant(cases.size()).ireturn();
        }
    }
}
