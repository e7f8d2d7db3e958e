package gezhi.exchange;

import gezhi.platform.work.Progress;
import java.io.IOException;

/** An import that is ready to run. */
@FunctionalInterface
public interface Work {
    Outcome run(Progress progress) throws IOException;
}
