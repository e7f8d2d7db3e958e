package gezhi.ledger;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Balances are locked in order within a booking; a second one in the same transaction could lock them out of order, and two such wait for each other. */
final class OneBooking implements TransactionSynchronization {
    private static final Object KEY = OneBooking.class;

    private OneBooking() {}

    /** Marks the transaction at hand; a second time is a bug. */
    static void begin() {
        if (TransactionSynchronizationManager.hasResource(KEY)) {
            throw new IllegalStateException("A transaction books once: put all legs into one transfer");
        }
        OneBooking mark = new OneBooking();
        TransactionSynchronizationManager.bindResource(KEY, mark);
        TransactionSynchronizationManager.registerSynchronization(mark);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }
}
