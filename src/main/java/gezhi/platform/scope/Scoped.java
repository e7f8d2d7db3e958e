package gezhi.platform.scope;

import java.util.Optional;

/**
 * Binds a scope to the work at hand. A transaction that begins inside carries the scope to PostgreSQL ({@link ScopedTransactions});
 * one that begins outside sees no row.
 */
public final class Scoped {
    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    private Scoped() {}

    /** Does {@code work} under {@code scope} and gives its result. The scope of a transaction already begun does not change. */
    public static <R, X extends Throwable> R call(Scope scope, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(CURRENT, scope).call(work);
    }

    /** Does {@code work} under {@code scope}. */
    public static void run(Scope scope, Runnable work) {
        ScopedValue.where(CURRENT, scope).run(work);
    }

    /** The scope of the work at hand. Work without one is a bug, not a refusal. */
    public static Scope current() {
        return find().orElseThrow(() -> new IllegalStateException("No scope: wrap the work in Scoped"));
    }

    public static Optional<Scope> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
