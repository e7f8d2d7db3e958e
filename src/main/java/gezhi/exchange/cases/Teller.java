package gezhi.exchange.cases;

import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import java.util.function.Function;

/**
 * Where a reading tells what it finds and how far it is.
 *
 * @param words a finding in the reader's language
 */
record Teller(Findings findings, Progress progress, Function<Finding, String> words) {}
