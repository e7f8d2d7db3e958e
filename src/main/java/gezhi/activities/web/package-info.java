/** Pages and calendars of activities. */
@NullMarked
package gezhi.activities.web;

import org.jspecify.annotations.NullMarked;
