package org.haven.http;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.CoreConstants;
import org.haven.eventstore.readmodel.Failure;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** A failure as operators read it: with its places, but for an outage of the database, which is one line for each who meets it. */
public final class LoggedFailure extends ExtendedWhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy proxy) {
        return proxy instanceof ThrowableProxy known && new Failure(known.getThrowable()).isOfAnOutage()
                ? "    " + new Failure(known.getThrowable()).cause() + CoreConstants.LINE_SEPARATOR
                : super.throwableProxyToString(proxy);
    }
}
