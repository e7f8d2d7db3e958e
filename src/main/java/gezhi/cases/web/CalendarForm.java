package gezhi.cases.web;

import gezhi.platform.web.Typed;
import org.jspecify.annotations.Nullable;

/** A year's calendar as the administrator copies it. */
record CalendarForm(
        @Nullable String year,
        @Nullable String source,
        @Nullable String off,
        @Nullable String worked) {

    /** 0 for what is no year. */
    int yearNumber() {
        return Typed.text(year).matches("\\d{4}") ? Integer.parseInt(Typed.text(year)) : 0;
    }
}
