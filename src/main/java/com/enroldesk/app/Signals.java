package com.enroldesk.app;

import com.enroldesk.cli.Interrupts;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * The process's own interrupts. A shutdown hook would see the first one only and could not keep the JVM from ending, so this uses
 * {@code sun.misc.Signal}; by its name, because the compiler refuses to see it. A runtime without the module jdk.unsupported
 * ends at the first interrupt, and the journal marks what was on its way at the next start.
 */
final class Signals implements Interrupts {
    private static final List<String> NAMES = List.of("INT", "TERM");

    @Override
    public Registration onInterrupt(Runnable action) {
        List<Runnable> undo = new ArrayList<>();
        for (String name : NAMES) {
            undo.add(handle(name, action));
        }
        return () -> undo.forEach(Runnable::run);
    }

    private static Runnable handle(String name, Runnable action) {
        try {
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object signal = signalType.getConstructor(String.class).newInstance(name);
            Method handle = signalType.getMethod("handle", signalType, handlerType);
            Object handler = Proxy.newProxyInstance(
                    handlerType.getClassLoader(), new Class<?>[] {handlerType}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                            return null;
                        }
                        return ofObject(proxy, method, arguments);
                    });
            Object before = handle.invoke(null, signal, handler);
            return () -> restore(handle, signal, before);
        } catch (ReflectiveOperationException | IllegalArgumentException unsupported) {
            return () -> {};
        }
    }

    @SuppressWarnings("ReferenceEquality") // what Object.equals means for a proxy
    private static Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "Signals";
        };
    }

    private static void restore(Method handle, Object signal, Object before) {
        try {
            handle.invoke(null, signal, before);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void leave(int status) {
        Runtime.getRuntime().halt(status);
    }
}
