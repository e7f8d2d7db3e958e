package gezhi.organizations;

import java.time.LocalDate;

/** A standing kind, since when, and how many standing offices are of it. */
public record KindInUse(String code, String zh, String en, LocalDate validFrom, int offices) {}
