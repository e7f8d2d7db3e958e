/**
 * Who belongs to which Party organization: the register of members, who keeps it, and who looked at what is sealed.
 *
 * <p>Owns the schema {@code membership}. Exactly one organization has a member; the community's organization may count on them beside it
 * (双报到). Identity number, phone and address are sealed by keys that lie outside the database, masked wherever they are shown, and shown in
 * clear only for a purpose that is written down. Who keeps the members of an organization and of all below it is a charge of a person,
 * granted by the administrator; row security goes by it. Refuses, as values, a masked value where a new one is entered, a number that
 * cannot be, a second entry of the same person. Members whose relation is elsewhere are beside the register, by name only while they are found,
 * asked or attached.
 */
@ApplicationModule(allowedDependencies = {"platform", "territory", "bodies", "people"})
@NullMarked
package gezhi.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
