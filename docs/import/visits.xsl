<?xml version="1.0" encoding="UTF-8"?>
<!-- Turns visits.xml into CSV: a meeting a line or, with the parameter list=participations, a guest a line. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:param name="list">meetings</xsl:param>

  <xsl:template match="/visits[$list = 'meetings']" priority="1">
    <xsl:text>slug,title,status,held,city,countryCode,dialogue,citations.source,citations.locator&#10;</xsl:text>
    <xsl:for-each select="visit">
      <xsl:value-of select="concat('visit-', @id, ',')"/>
      <xsl:call-template name="cell"><xsl:with-param name="text" select="subject"/></xsl:call-template>
      <xsl:value-of select="concat(',HELD,', @from)"/>
      <xsl:if test="@to != @from"><xsl:value-of select="concat('/', @to)"/></xsl:if>
      <xsl:value-of select="concat(',', @city, ',', @country, ',invented-talks,')"/>
      <xsl:value-of select="concat(source, ',', source/@page, '&#10;')"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="/visits">
    <xsl:text>meeting,participant,role,attendance,citations.source&#10;</xsl:text>
    <xsl:for-each select="visit/guest">
      <xsl:value-of select="concat('visit-', ../@id, ',', ., ',PRINCIPAL,PRESENT,', ../source, '&#10;')"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Writes a text in quotes, with each quote within it doubled. -->
  <xsl:template name="cell">
    <xsl:param name="text"/>
    <xsl:text>"</xsl:text>
    <xsl:call-template name="doubled"><xsl:with-param name="text" select="normalize-space($text)"/></xsl:call-template>
    <xsl:text>"</xsl:text>
  </xsl:template>

  <xsl:template name="doubled">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, '&quot;')">
        <xsl:value-of select="concat(substring-before($text, '&quot;'), '&quot;&quot;')"/>
        <xsl:call-template name="doubled">
          <xsl:with-param name="text" select="substring-after($text, '&quot;')"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
