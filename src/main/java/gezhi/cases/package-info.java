/**
 * A problem from the moment someone sees it to the moment its reporter says it is gone.
 *
 * <p>Owns the schema {@code cases}: categories with their allowances, stages, ladder and reach as dated data; how much of each
 * everybody learns, and what it was called before; which households a problem affects, as keyed hashes only; what reporters
 * are asked and what they replied; calendars of years as entered;
 * cases, the journal and the news of it that are still to be passed on, reporters' contacts, links to photos; which cases are merged, divided
 * or related, which seem to have come back, and what people judged of pairs; complaints about the handling; the duty lists of communities; the
 * filters and templates that people keep. Publishes the views {@code v_case}, {@code v_journal}, {@code v_category}, {@code v_parties}, {@code v_privacy}, {@code v_public} and {@code v_public_reply} to
 * join, {@link gezhi.cases.JournalWritten} within the transaction that wrote the entries, and {@link gezhi.cases.NewsOfCases} a moment later. Refuses whatever the one table of {@code cases.loop} does not allow, as values. Does not know figures, import formats or notices.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "deadlines", "files", "organizations", "people"})
@NullMarked
package gezhi.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
