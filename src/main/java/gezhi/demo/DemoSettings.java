package gezhi.demo;

import gezhi.demo.geometry.CityGenerator;
import gezhi.platform.Profile;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param small one county with few grids instead of the whole city, for tests
 * @param report name of the profile whose report's figures are to be computed: {@code putian} adds the building heads to the usual city, another
 *     makes the city or cities of that report in its place; empty for the usual city alone
 */
@ConfigurationProperties("gezhi.demo")
record DemoSettings(
        @DefaultValue("false") boolean small,
        @DefaultValue("") String report) {

    DemoSettings {
        if (!report.isEmpty() && !Profile.NAMES.contains(report)) {
            throw new IllegalArgumentException("gezhi.demo.report is one of " + Profile.NAMES);
        }
    }

    /** True where the usual city is made. */
    boolean isUsual() {
        return report.isEmpty() || report.equals("putian");
    }

    /** The city into which one click leads. */
    String city() {
        return isUsual() ? CityGenerator.PUTIAN : ReportCities.first(report);
    }
}
