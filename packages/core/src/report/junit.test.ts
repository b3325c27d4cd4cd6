import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { junit } from "./junit.ts";
import type { Report } from "./report.ts";
import { findingAt, reportOf, sampleReport } from "./sample.ts";

/** What Jenkins, GitLab, Azure and GitHub's test reporters agree on: names, counts, order, one outcome a case. */
const commonRules = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:attributeGroup name="counts">
    <xs:attribute name="name" type="xs:string" use="required"/>
    <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="skipped" type="xs:nonNegativeInteger"/>
    <xs:attribute name="time" type="xs:decimal"/>
  </xs:attributeGroup>
  <xs:complexType name="outcome" mixed="true">
    <xs:attribute name="message" type="xs:string"/>
    <xs:attribute name="type" type="xs:string"/>
  </xs:complexType>
  <xs:element name="testsuites">
    <xs:complexType>
      <xs:sequence><xs:element ref="testsuite" maxOccurs="unbounded"/></xs:sequence>
      <xs:attributeGroup ref="counts"/>
    </xs:complexType>
  </xs:element>
  <xs:element name="testsuite">
    <xs:complexType>
      <xs:sequence><xs:element ref="testcase" maxOccurs="unbounded"/></xs:sequence>
      <xs:attributeGroup ref="counts"/>
    </xs:complexType>
  </xs:element>
  <xs:element name="testcase">
    <xs:complexType>
      <xs:sequence>
        <xs:choice minOccurs="0">
          <xs:element name="skipped" type="outcome"/>
          <xs:element name="error" type="outcome" maxOccurs="unbounded"/>
          <xs:element name="failure" type="outcome"/>
        </xs:choice>
        <xs:element name="system-out" type="xs:string" minOccurs="0"/>
      </xs:sequence>
      <xs:attribute name="name" type="xs:string" use="required"/>
      <xs:attribute name="classname" type="xs:string" use="required"/>
      <xs:attribute name="time" type="xs:decimal"/>
    </xs:complexType>
  </xs:element>
</xs:schema>`;

async function faults(xml: string): Promise<string[]> {
  const result = await validateXML({
    xml: [{ fileName: "report.xml", contents: xml }],
    schema: [commonRules],
  });
  return result.errors.map((error) => error.message);
}

test("the rules can say no", async () => {
  expect(await faults('<testsuites name="x"><testsuite/></testsuites>')).not.toEqual([]);
});

const evil = 'a "quoted" <b>&amp; ]]> \u0000\u001b \ud800 \ufffe';

describe("the XML keeps the common rules", () => {
  test.each<[string, Report]>([
    ["of everything", sampleReport],
    ["of nothing", reportOf([])],
    [
      "of an empty run",
      reportOf([], { coverage: { ...sampleReport.coverage, files: 0, rules: 0 } }),
    ],
    [
      "of characters that XML cannot hold",
      reportOf([findingAt("hipaa/ssn", "posts/best.md", "best", { message: evil, path: evil })], {
        problems: [{ message: evil }],
      }),
    ],
  ])("%s", async (_, report) => {
    expect(await faults(junit(report))).toEqual([]);
  });
});

test("a suite a file, a case a finding, advice passes, known and waived are skipped", () => {
  const xml = junit(sampleReport);
  expect(xml).toContain('<testsuites name="wardline" tests="7" failures="3" errors="0" time="0">');
  expect(xml).toContain(
    '<testsuite name="replies/r-1.md" tests="2" failures="2" errors="0" skipped="0" time="0">',
  );
  expect(xml).toContain(
    '<testsuite name="posts/best.md" tests="4" failures="1" errors="0" skipped="2" time="0">',
  );
  expect(xml).toContain(
    '<testcase name="claims/superlative at 1:12" classname="posts/best.md" time="0"><failure',
  );
  expect(xml).toContain(
    '<testcase name="12 files checked with 256 rules" classname="wardline" time="0"></testcase>',
  );
});

test("an empty run is an error", () => {
  const coverage = { ...sampleReport.coverage, files: 0 };
  expect(junit(reportOf([], { coverage }))).toContain(
    '<error message="No file was checked." type="problem">',
  );
});
