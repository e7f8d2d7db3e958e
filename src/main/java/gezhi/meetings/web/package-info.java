/** Pages of meetings. */
@NullMarked
package gezhi.meetings.web;

import org.jspecify.annotations.NullMarked;
