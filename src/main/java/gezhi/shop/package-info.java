/**
 * 积分兑换: what a community has to give for points, reserved by people with a book of points and handed over by the desk.
 *
 * <p>Owns the schema {@code shop}: goods with their stock, offers as they were, reservations with their journal, whose they are (kept apart, for that
 * person only), what came to the shelf and left it, months counted and closed, and two numbers as dated data. Off with {@link gezhi.policies.Policy#POINTS}. A reservation sets points
 * aside in the ledger and a piece on the shelf; both are settled by the desk that enters the code, or are free again, once. Stock and what is promised of
 * it are counted by the database. Names nobody: not to the desk, not to the auditor, not in the ledger. Changes no public service and no entitlement.
 * Refuses, as values, whatever the tables of {@code shop.loop} do not allow.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "files", "policies", "ledger"})
@NullMarked
package gezhi.shop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
