package gezhi.exchange.jobs;

import gezhi.platform.work.Progress;
import gezhi.platform.work.WorkCancelled;

/** What the work tells and the teller writes down; cheap to call for each row. */
final class JobProgress implements Progress {
    private volatile String phase = "";
    private volatile long total;
    private volatile long done;
    private volatile boolean stopped;

    @Override
    public void phase(String key, long steps) {
        phase = key;
        total = steps;
        done(0);
    }

    @Override
    public void done(long count) {
        done = count;
        if (stopped) {
            throw new WorkCancelled();
        }
    }

    String phase() {
        return phase;
    }

    long total() {
        return total;
    }

    long done() {
        return done;
    }

    void stop() {
        stopped = true;
    }
}
