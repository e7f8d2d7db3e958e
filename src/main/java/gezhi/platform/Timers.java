package gezhi.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What the modules do every so often is done by a server. A command does what it was told and ends. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class Timers {
    private static final int AT_ONCE = 8;
    private static final int LAST_SECONDS = 10;

    /** With virtual threads the framework would do everything that has a fixed delay on one thread, each waiting for all others. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(AT_ONCE);
        scheduler.setThreadNamePrefix("timer-");
        scheduler.setAwaitTerminationSeconds(LAST_SECONDS);
        return scheduler;
    }
}
