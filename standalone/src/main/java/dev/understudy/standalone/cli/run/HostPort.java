package dev.understudy.standalone.cli.run;

import java.net.InetSocketAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code HOST:PORT}; port 0 asks the system for a free one. */
final class HostPort implements ITypeConverter<InetSocketAddress> {
    @Override
    public InetSocketAddress convert(String text) {
        int colon = text.lastIndexOf(':');
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            if (colon > 0) return new InetSocketAddress(text.substring(0, colon), port);
        } catch (IllegalArgumentException notAPort) {
            // told below
        }
        throw new TypeConversionException("'" + text + "' is not HOST:PORT, such as 127.0.0.1:8080");
    }
}
