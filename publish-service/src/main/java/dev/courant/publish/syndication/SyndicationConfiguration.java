package dev.courant.publish.syndication;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SyndicationSettings.class)
class SyndicationConfiguration {}
