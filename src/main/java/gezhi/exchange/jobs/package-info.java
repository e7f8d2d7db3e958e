/**
 * Long work started on screen: one job a city at a time, with progress that survives a reload, a way to stop it, and an outcome that stays.
 */
@NullMarked
package gezhi.exchange.jobs;

import org.jspecify.annotations.NullMarked;
