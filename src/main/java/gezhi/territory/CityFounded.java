package gezhi.territory;

import gezhi.platform.Profile;
import java.time.LocalDate;

/** A city has been set up; modules load their part of its profile in the same transaction. */
public record CityFounded(String city, Profile profile, LocalDate on) {}
