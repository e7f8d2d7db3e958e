/**
 * A problem from the moment someone sees it to the moment its reporter says it is gone.
 *
 * <p>Owns the schema {@code cases}: categories and their allowances, calendars of years as entered, cases, the journal, reporters' contacts, links to
 * photos. Publishes {@link gezhi.cases.JournalWritten} within the transaction that wrote the entries. Refuses whatever
 * the one table of {@code cases.loop} does not allow, as values. Does not know figures, import formats or notices.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "deadlines", "files", "organizations", "people"})
@NullMarked
package gezhi.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
