/**
 * Certificates of volunteer service (志愿服务记录证明): a number, a code to check it by, and on paper what was confirmed.
 *
 * <p>Owns the schema {@code certificates}: certificates as they were issued, with their services, and the counter of their numbers. A volunteer takes
 * one out for what was confirmed of them, or the desk of their community issues it; it is free. Whoever has the paper learns by number and code whether
 * it stands, was revoked, or whether services on it were taken back since, and nothing that the paper does not say. Publishes nothing. Refuses, as
 * values, periods without a confirmed service and papers of more than a thousand. The rule: measure 67 of the Ministry of Civil Affairs, in force since
 * 2021-02-01.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "ledger", "volunteering"})
@NullMarked
package gezhi.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
