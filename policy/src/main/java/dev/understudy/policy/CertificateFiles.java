package dev.understudy.policy;

import java.nio.file.Path;

/**
 * The PEM files by which somebody proves who they are; read by the role that uses them, and again when they change.
 *
 * @param certificate with the certificates between it and an authority behind it
 * @param key of the certificate, not encrypted
 */
public record CertificateFiles(Path certificate, Path key) {}
