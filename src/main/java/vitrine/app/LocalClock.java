package vitrine.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// The time where the person is. Which zone that is, is found out when somebody asks: it takes a tenth of a start.
final class LocalClock extends Clock {
    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return system(zone);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
