/**
 * What all commands share: where they speak, their exit codes, how they find what runs. Must not know any one command.
 */
@NullMarked
package dev.understudy.standalone.cli;

import org.jspecify.annotations.NullMarked;
