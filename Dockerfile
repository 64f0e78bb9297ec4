# An image of Acquaint, for two things: to run it on a Linux computer without installing it, and to run its commands beside a
# PostgreSQL. It is not for serving other people. Acquaint answers on its own computer alone, because sign-in and TLS are not
# there yet; so no port is opened, and the image needs the network of its host:
#
#     docker build --tag acquaint .
#     docker run --rm --init --network host --volume acquaint:/data acquaint          # prints a link that works once
#     docker run --rm --volume acquaint:/data acquaint people list                    # any command
#
# With ACQUAINT_DATABASE_URL the records lie in a PostgreSQL, still for one person. This file was read with care and never built:
# where Acquaint is made no images can be fetched. Its commands were tried one by one outside a container.

FROM rust:1.95-bookworm AS build
WORKDIR /acquaint
COPY . .
RUN cargo build --profile dist --locked --package acquaint --bin acquaint

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin acquaint \
    && install --directory --owner acquaint --group acquaint --mode 0700 /data
COPY --from=build /acquaint/target/dist/acquaint /usr/bin/acquaint
COPY LICENSE-APACHE LICENSE-MIT /usr/share/doc/acquaint/
USER acquaint
ENV ACQUAINT_DATA=/data
VOLUME /data
ENTRYPOINT ["/usr/bin/acquaint"]
CMD ["serve", "--no-open"]
