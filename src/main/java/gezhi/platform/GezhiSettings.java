package gezhi.platform;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param zone the time zone in which days, months and working hours are counted */
@ConfigurationProperties("gezhi")
public record GezhiSettings(@DefaultValue("Asia/Shanghai") ZoneId zone) {}
