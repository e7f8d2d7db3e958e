package gezhi.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param small one county with few grids instead of the whole city, for tests */
@ConfigurationProperties("gezhi.demo")
record DemoSettings(@DefaultValue("false") boolean small) {}
