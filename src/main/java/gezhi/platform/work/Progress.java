package gezhi.platform.work;

/**
 * Where a long piece of work says how far it is. Each call is also the place where the work may be stopped: it throws
 * {@link WorkCancelled}, and the transaction at hand is rolled back.
 */
public interface Progress {
    /** Says nothing and is never cancelled. */
    Progress SILENT = new Progress() {
        @Override
        public void phase(String key, long total) {}

        @Override
        public void done(long count) {}
    };

    /**
     * A new phase begins, nothing of it done yet.
     *
     * @param key message key of what is being done
     * @param total how many steps the phase has; 0 when not known
     */
    void phase(String key, long total);

    /** So many steps of the phase are done, counted from its beginning; cheap enough to be called for each row. */
    void done(long count);
}
