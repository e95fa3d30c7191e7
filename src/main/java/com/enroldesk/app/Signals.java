package com.enroldesk.app;

import com.enroldesk.cli.Interrupts;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * The process's own interrupts. A shutdown hook would see only the first one and could not keep the JVM from ending, so this
 * uses {@code sun.misc.Signal}; by its name, because the compiler warns of it. Where there is none the process ends at the
 * first interrupt, and the next start marks what was on its way.
 */
final class Signals implements Interrupts {
    /** A closed terminal counts as an order to end; the JVM keeps a signal ignored that was so at its start (nohup). */
    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

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
            InvocationHandler calls = (proxy, method, arguments) -> called(action, proxy, method, arguments);
            Object ours = Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handlerType}, calls);
            Object before = handle.invoke(null, signal, ours);
            return () -> restore(handle, signal, before);
        } catch (ReflectiveOperationException | IllegalArgumentException _) {
            return () -> {};
        }
    }

    @SuppressWarnings("ReferenceEquality") // What equality of a proxy means.
    private static Object called(Runnable action, Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "Signals";
            default -> {
                action.run();
                yield proxy;
            }
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
