/** What is written and read of meetings. */
@NullMarked
package gezhi.meetings.store;

import org.jspecify.annotations.NullMarked;
