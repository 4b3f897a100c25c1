// Written by scripts/embed-schemas.mjs from the files in schemas/: change those, not this.
/* eslint-disable max-lines -- written by a program */

/** The text of every schema of this package, by its path in schemas/. */
export const schemaTexts: Readonly<Record<string, string>> = {
  "common/candidate-lists.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="urn:oasis:names:tc:evs:schema:eml"
  xmlns:eml="urn:oasis:names:tc:evs:schema:eml"
  xmlns:kr="http://www.kiesraad.nl/extensions"
  xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"
  xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <!-- 230b (lists of a district) and 230c (all lists). The 230.xsd of a profile includes this file beside its
       profile.xsd. -->
  <xs:import namespace="http://www.kiesraad.nl/extensions"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" schemaLocation="xal.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0" schemaLocation="xnl.xsd"/>

  <xs:element name="EML">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="TransactionId" type="TransactionId"/>
        <xs:element name="ManagingAuthority" type="ManagingAuthority"/>
        <xs:element name="IssueDate" type="DayOrMoment"/>
        <xs:group ref="making"/>
        <xs:element name="CandidateList">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="ListDate" type="DayOrMoment" minOccurs="0"/>
              <xs:element name="Election" type="ListedElection">
                <!-- Nothing in an election may have the code of something else. -->
                <xs:unique name="shortCode">
                  <xs:selector xpath=".//eml:*"/>
                  <xs:field xpath="@ShortCode"/>
                </xs:unique>
                <xs:keyref name="shortCodeReference" refer="shortCode">
                  <xs:selector xpath=".//eml:CandidateIdentifier"/>
                  <xs:field xpath="eml:ShortCode"/>
                </xs:keyref>
              </xs:element>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="Id" use="required">
        <xs:simpleType>
          <xs:restriction base="xs:NMTOKEN">
            <xs:enumeration value="230b"/>
            <xs:enumeration value="230c"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
      <xs:attribute name="SchemaVersion" type="SchemaVersion" use="required"/>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="ListedElection">
    <xs:sequence>
      <xs:element name="ElectionIdentifier" type="NominationElectionIdentifier"/>
      <xs:element name="Contest" maxOccurs="unbounded">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="ContestIdentifier" type="ContestIdentifier"/>
            <xs:element name="Affiliation" type="List" maxOccurs="unbounded">
              <xs:unique name="candidate">
                <xs:selector xpath="eml:Candidate/eml:CandidateIdentifier"/>
                <xs:field xpath="@Id"/>
              </xs:unique>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
        <xs:unique name="list">
          <xs:selector xpath="eml:Affiliation/eml:AffiliationIdentifier"/>
          <xs:field xpath="@Id"/>
        </xs:unique>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="List">
    <xs:sequence>
      <xs:element name="AffiliationIdentifier" type="ListIdentifier"/>
      <xs:element name="Type" type="ListType"/>
      <xs:element ref="kr:ListData"/>
      <xs:element name="Candidate" maxOccurs="unbounded">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="CandidateIdentifier" type="CandidateIdentifier"/>
            <xs:element name="CandidateFullName" type="xnl:Named" minOccurs="0"/>
            <xs:element name="DateOfBirth" type="kr:Day" minOccurs="0"/>
            <xs:group ref="gender" minOccurs="0"/>
            <xs:element name="QualifyingAddress" type="xal:AnyAddress" minOccurs="0"/>
            <xs:element name="Contact" type="Contact" minOccurs="0"/>
            <xs:element name="Agent" type="Agent" minOccurs="0"/>
            <xs:element ref="kr:DateOfBirthAnnex" minOccurs="0"/>
            <xs:element ref="kr:NationalIdentificationNumber" minOccurs="0"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
</xs:schema>
`,
  "common/definition.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="urn:oasis:names:tc:evs:schema:eml"
  xmlns:eml="urn:oasis:names:tc:evs:schema:eml"
  xmlns:kr="http://www.kiesraad.nl/extensions"
  xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"
  xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <!-- 110a: the definition of an election. The 110a.xsd of a profile includes this file beside its profile.xsd. -->
  <xs:import namespace="http://www.kiesraad.nl/extensions"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" schemaLocation="xal.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0" schemaLocation="xnl.xsd"/>

  <xs:element name="EML">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="TransactionId" type="TransactionId"/>
        <xs:element name="ManagingAuthority" type="ManagingAuthority" minOccurs="0"/>
        <xs:element name="IssueDate" type="DayOrMoment" minOccurs="0"/>
        <xs:group ref="making"/>
        <xs:element name="ElectionEvent">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="EventIdentifier" type="EventIdentifier"/>
              <xs:element name="Election" type="DefinedElection"/>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="Id" use="required">
        <xs:simpleType>
          <xs:restriction base="xs:NMTOKEN">
            <xs:enumeration value="110a"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
      <xs:attribute name="SchemaVersion" type="SchemaVersion" use="required"/>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="DefinedElection">
    <xs:sequence>
      <xs:element name="ElectionIdentifier">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="ElectionName" type="xs:token"/>
            <xs:element name="ElectionCategory" type="ElectionCategory"/>
            <xs:element ref="kr:ElectionSubcategory"/>
            <xs:element ref="kr:ElectionDomain" minOccurs="0"/>
            <xs:element ref="kr:ElectionDate"/>
            <xs:element ref="kr:NominationDate"/>
          </xs:sequence>
          <xs:attributeGroup ref="election"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="Contest">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="ContestIdentifier">
              <xs:complexType>
                <xs:attribute name="Id" type="kr:ContestId" use="required"/>
                <xs:attribute name="DisplayOrder" type="xs:positiveInteger"/>
                <xs:attribute name="ShortCode" type="xs:NMTOKEN"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="VotingMethod" type="VotingMethod"/>
            <!-- Files leave it empty: then a voter has one vote. -->
            <xs:element name="MaxVotes" type="xs:positiveInteger" default="1"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element ref="kr:NumberOfSeats"/>
      <xs:element ref="kr:PreferenceThreshold"/>
      <xs:element ref="kr:ElectionTree"/>
      <xs:element ref="kr:RegisteredParties"/>
    </xs:sequence>
  </xs:complexType>
</xs:schema>
`,
  "common/ds.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="http://www.w3.org/2000/09/xmldsig#">
  <!-- EML_NL takes one element of XML Signature, to name how the file was made canonical. It holds nothing. -->
  <xs:element name="CanonicalizationMethod">
    <xs:complexType>
      <xs:attribute name="Algorithm" type="xs:anyURI" use="required"/>
    </xs:complexType>
  </xs:element>
</xs:schema>
`,
  "common/eml.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="urn:oasis:names:tc:evs:schema:eml"
  xmlns:kr="http://www.kiesraad.nl/extensions"
  xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"
  xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <!-- The parts that several documents have in common. The profile.xsd of a profile includes this file and
       says what kr is, and which elections there are (ElectionId, ElectionCategory). -->
  <xs:import namespace="http://www.kiesraad.nl/extensions"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" schemaLocation="xal.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0" schemaLocation="xnl.xsd"/>

  <!-- Envelope -->
  <xs:simpleType name="TransactionId">
    <xs:restriction base="xs:token">
      <xs:minLength value="1"/>
    </xs:restriction>
  </xs:simpleType>

  <!-- EML 5, not the version of EML_NL. -->
  <xs:simpleType name="SchemaVersion">
    <xs:restriction base="xs:NMTOKEN">
      <xs:enumeration value="5"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="DayOrMoment">
    <xs:union memberTypes="xs:date xs:dateTime"/>
  </xs:simpleType>

  <xs:complexType name="ManagingAuthority">
    <xs:sequence>
      <xs:element name="AuthorityIdentifier">
        <xs:complexType>
          <xs:simpleContent>
            <xs:extension base="xs:token">
              <xs:attribute name="Id" type="kr:AuthorityId" use="required"/>
              <xs:attribute name="DisplayOrder" type="xs:positiveInteger"/>
            </xs:extension>
          </xs:simpleContent>
        </xs:complexType>
      </xs:element>
      <xs:element name="AuthorityAddress" type="xal:NoAddress"/>
      <xs:element ref="kr:CreatedByAuthority" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="EventIdentifier">
    <xs:sequence>
      <xs:element name="EventName" type="xs:token" minOccurs="0"/>
      <xs:element name="EventQualifier" minOccurs="0">
        <xs:complexType>
          <xs:simpleContent>
            <xs:extension base="xs:token">
              <xs:attribute name="Id" type="xs:NMTOKEN"/>
            </xs:extension>
          </xs:simpleContent>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="Id" type="xs:NMTOKEN"/>
    <xs:attribute name="DisplayOrder" type="xs:positiveInteger"/>
  </xs:complexType>

  <!-- Which election, and which part of the country -->
  <xs:attributeGroup name="election">
    <xs:attribute name="Id" type="ElectionId" use="required"/>
    <xs:attribute name="DisplayOrder" type="xs:positiveInteger"/>
    <xs:attribute name="ShortCode" type="xs:NMTOKEN"/>
  </xs:attributeGroup>

  <!-- 110b, 510 and 520 -->
  <xs:complexType name="ElectionIdentifier">
    <xs:sequence>
      <xs:element name="ElectionName" type="xs:token" minOccurs="0"/>
      <xs:element name="ElectionCategory" type="ElectionCategory"/>
      <xs:element ref="kr:ElectionSubcategory" minOccurs="0"/>
      <xs:element ref="kr:ElectionDomain" minOccurs="0"/>
      <xs:element ref="kr:ElectionDate"/>
    </xs:sequence>
    <xs:attributeGroup ref="election"/>
  </xs:complexType>

  <!-- 210 and 230: with the day on which the lists are handed in -->
  <xs:complexType name="NominationElectionIdentifier">
    <xs:sequence>
      <xs:element name="ElectionName" type="xs:token" minOccurs="0"/>
      <xs:element name="ElectionCategory" type="ElectionCategory"/>
      <xs:element ref="kr:ElectionSubcategory" minOccurs="0"/>
      <xs:element ref="kr:ElectionDomain" minOccurs="0"/>
      <xs:element ref="kr:ElectionDate"/>
      <xs:element ref="kr:NominationDate"/>
    </xs:sequence>
    <xs:attributeGroup ref="election"/>
  </xs:complexType>

  <xs:complexType name="ContestIdentifier">
    <xs:sequence>
      <xs:element name="ContestName" type="xs:token" minOccurs="0"/>
    </xs:sequence>
    <xs:attribute name="Id" type="kr:ContestId" use="required"/>
    <xs:attribute name="DisplayOrder" type="xs:positiveInteger"/>
    <xs:attribute name="ShortCode" type="xs:NMTOKEN"/>
  </xs:complexType>

  <!-- Dutch elections know one method. -->
  <xs:simpleType name="VotingMethod">
    <xs:restriction base="xs:token">
      <xs:enumeration value="SPV"/>
    </xs:restriction>
  </xs:simpleType>

  <!-- HSB3, 0106, HSB3::0106, SB5, 0106::SB5, HSB3::SB5, HSB3::0106::SB5 -->
  <xs:simpleType name="ReportingUnitId">
    <xs:restriction base="xs:NMTOKEN">
      <xs:pattern value="HSB[0-9]+(::[0-9]{4})?(::SB[0-9]+)?"/>
      <xs:pattern value="[0-9]{4}(::SB[0-9]+)?"/>
      <xs:pattern value="SB[0-9]+"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:complexType name="ReportingUnitIdentifier">
    <xs:simpleContent>
      <xs:extension base="xs:token">
        <xs:attribute name="Id" type="ReportingUnitId" use="required"/>
        <xs:attribute name="DisplayOrder" type="xs:positiveInteger"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <!-- Lists and people -->
  <xs:attributeGroup name="extras">
    <xs:attribute name="DisplayOrder" type="xs:positiveInteger"/>
    <xs:attribute name="ExpectedConfirmationReference" type="xs:token"/>
  </xs:attributeGroup>

  <!-- A list without a name (blanco lijst) has an empty one. -->
  <xs:complexType name="ListIdentifier">
    <xs:sequence>
      <xs:element name="RegisteredName" type="xs:token"/>
    </xs:sequence>
    <xs:attribute name="Id" type="kr:Ordinal" use="required"/>
    <xs:attribute name="ShortCode" type="xs:NMTOKEN"/>
    <xs:attributeGroup ref="extras"/>
  </xs:complexType>

  <xs:simpleType name="ListType">
    <xs:restriction base="xs:token">
      <xs:enumeration value="op zichzelf staande lijst"/>
      <xs:enumeration value="stel gelijkluidende lijsten"/>
      <xs:enumeration value="lijstengroep"/>
    </xs:restriction>
  </xs:simpleType>

  <!-- A person's key over the lists of an election: letters, and digits where two would be the same. -->
  <xs:simpleType name="PersonCode">
    <xs:restriction base="xs:NMTOKEN">
      <xs:pattern value="\\p{L}*[0-9]{0,7}"/>
      <xs:maxLength value="15"/>
    </xs:restriction>
  </xs:simpleType>

  <!-- The attribute gives a person a code; the element refers to the person who has it. -->
  <xs:complexType name="CandidateIdentifier">
    <xs:sequence>
      <xs:element name="ShortCode" type="PersonCode" minOccurs="0"/>
    </xs:sequence>
    <xs:attribute name="Id" type="kr:Ordinal"/>
    <xs:attribute name="ShortCode" type="PersonCode"/>
    <xs:attributeGroup ref="extras"/>
  </xs:complexType>

  <!-- 210 and 520: always by number, never by reference -->
  <xs:complexType name="NumberedCandidateIdentifier">
    <xs:attribute name="Id" type="kr:Ordinal" use="required"/>
    <xs:attribute name="ShortCode" type="PersonCode"/>
    <xs:attributeGroup ref="extras"/>
  </xs:complexType>

  <xs:simpleType name="GenderWord">
    <xs:restriction base="xs:token">
      <xs:enumeration value="female"/>
      <xs:enumeration value="male"/>
      <xs:enumeration value="unknown"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:complexType name="Contact">
    <xs:sequence>
      <xs:element name="MailingAddress" type="xal:AnyAddress"/>
    </xs:sequence>
  </xs:complexType>

  <!-- Who acts in the Netherlands for a candidate abroad -->
  <xs:complexType name="Agent">
    <xs:sequence>
      <xs:element name="AgentIdentifier">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="AgentName" type="xnl:Named"/>
          </xs:sequence>
          <xs:attribute name="Id" type="xs:NMTOKEN"/>
          <xs:attribute name="DisplayOrder" type="xs:positiveInteger"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="Contact" type="Contact" minOccurs="0"/>
      <xs:element ref="kr:LivingAddress"/>
    </xs:sequence>
    <xs:attribute name="Role">
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="H10"/>
          <xs:enumeration value="H10a"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>
</xs:schema>
`,
  "common/kr.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:kr="http://www.kiesraad.nl/extensions"
  targetNamespace="http://www.kiesraad.nl/extensions" elementFormDefault="qualified">
  <!-- What the Kiesraad adds to EML, as far as 1.2 and 1.3 agree. The kr.xsd of a profile includes this file
       and says which words kr:SubcategoryWord and kr:RegionWord are. -->

  <!-- Envelope -->
  <xs:element name="CreationDateTime" type="kr:Moment"/>

  <!-- Digits are those of ASCII: \\d would also take the digits of every other script. -->
  <xs:simpleType name="AuthorityId">
    <xs:restriction base="xs:NMTOKEN">
      <xs:pattern value="CSB"/>
      <xs:pattern value="H?SB[0-9]+"/>
      <xs:pattern value="[0-9]{4}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:element name="CreatedByAuthority">
    <xs:complexType>
      <xs:simpleContent>
        <xs:extension base="xs:string">
          <xs:attribute name="Id" type="kr:AuthorityId" use="required"/>
        </xs:extension>
      </xs:simpleContent>
    </xs:complexType>
  </xs:element>

  <!-- Days of an election have no time zone. -->
  <xs:simpleType name="Day">
    <xs:restriction base="xs:date">
      <xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Moment">
    <xs:restriction base="xs:dateTime">
      <xs:pattern value="[0-9]{4}-.+"/>
    </xs:restriction>
  </xs:simpleType>

  <!-- Up to 2^53 - 1: what every reader can count with exactly. -->
  <xs:simpleType name="Amount">
    <xs:restriction base="xs:nonNegativeInteger">
      <xs:maxInclusive value="9007199254740991"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Ordinal">
    <xs:restriction base="xs:NMTOKEN">
      <xs:pattern value="[1-9][0-9]*"/>
    </xs:restriction>
  </xs:simpleType>

  <!-- Which election -->
  <xs:element name="ElectionSubcategory" type="kr:SubcategoryWord"/>

  <xs:element name="ElectionDomain">
    <xs:complexType>
      <xs:simpleContent>
        <xs:extension base="xs:string">
          <!-- The CBS code of a municipality, or the number of a province or water authority. -->
          <xs:attribute name="Id">
            <xs:simpleType>
              <xs:restriction base="xs:string">
                <xs:pattern value="[0-9]{4}"/>
                <xs:pattern value="[12]?[0-9]"/>
              </xs:restriction>
            </xs:simpleType>
          </xs:attribute>
        </xs:extension>
      </xs:simpleContent>
    </xs:complexType>
  </xs:element>

  <xs:element name="ElectionDate" type="kr:Day"/>
  <xs:element name="NominationDate" type="kr:Day"/>

  <xs:simpleType name="ContestId">
    <xs:restriction base="xs:NMTOKEN">
      <xs:pattern value="geen|alle"/>
      <xs:pattern value="[1-9][0-9]*"/>
      <!-- Roman: thousands, hundreds, tens, units. -->
      <xs:pattern value="M{0,4}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})"/>
    </xs:restriction>
  </xs:simpleType>

  <!-- 110a and 630: the definition of an election -->
  <xs:element name="NumberOfSeats" type="xs:positiveInteger"/>

  <xs:element name="PreferenceThreshold">
    <xs:simpleType>
      <xs:restriction base="xs:nonNegativeInteger">
        <xs:maxInclusive value="100"/>
      </xs:restriction>
    </xs:simpleType>
  </xs:element>

  <xs:element name="ElectionTree">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="Region" type="kr:Region" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
    <xs:unique name="region">
      <xs:selector xpath="kr:Region"/>
      <xs:field xpath="@RegionCategory"/>
      <xs:field xpath="@RegionNumber"/>
    </xs:unique>
    <xs:keyref name="superiorRegion" refer="kr:region">
      <xs:selector xpath="kr:Region"/>
      <xs:field xpath="@SuperiorRegionCategory"/>
      <xs:field xpath="@SuperiorRegionNumber"/>
    </xs:keyref>
  </xs:element>

  <xs:complexType name="Region">
    <xs:sequence>
      <xs:element name="RegionName" type="xs:string"/>
      <xs:element name="Committee" type="kr:Committee" minOccurs="0" maxOccurs="3"/>
    </xs:sequence>
    <xs:attribute name="RegionNumber" type="kr:RegionNumber"/>
    <xs:attribute name="RegionCategory" type="kr:RegionWord" use="required"/>
    <xs:attribute name="RomanNumerals" type="xs:boolean" default="false"/>
    <xs:attribute name="FrysianExportAllowed" type="xs:boolean" default="false"/>
    <xs:attribute name="SuperiorRegionNumber" type="kr:RegionNumber"/>
    <xs:attribute name="SuperiorRegionCategory" type="kr:RegionWord"/>
  </xs:complexType>

  <xs:simpleType name="RegionNumber">
    <xs:restriction base="xs:short">
      <xs:minInclusive value="0"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:complexType name="Committee">
    <xs:attribute name="CommitteeCategory" use="required">
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="PSB"/>
          <xs:enumeration value="HSB"/>
          <xs:enumeration value="PROV_SB"/>
          <xs:enumeration value="CSB"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="CommitteeName" type="xs:string"/>
    <xs:attribute name="AcceptCentralSubmissions" type="xs:boolean"/>
  </xs:complexType>

  <xs:element name="RegisteredParties">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="RegisteredParty" minOccurs="0" maxOccurs="unbounded">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="RegisteredAppellation" type="xs:string"/>
              <xs:element name="RegisteredBy" type="xs:string" minOccurs="0"/>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <!-- 210 and 230: lists and people -->
  <xs:element name="ListData">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="Contests" minOccurs="0">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="Contest" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:simpleContent>
                    <xs:extension base="xs:token">
                      <xs:attribute name="Id" type="kr:ContestId" use="required"/>
                    </xs:extension>
                  </xs:simpleContent>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="BelongsToSet" type="xs:positiveInteger"/>
      <xs:attribute name="BelongsToCombination">
        <xs:simpleType>
          <xs:restriction base="xs:token">
            <xs:pattern value="[A-Za-z]"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
      <xs:attribute name="PublicationLanguage">
        <xs:simpleType>
          <xs:restriction base="xs:token">
            <xs:enumeration value="nl"/>
            <xs:enumeration value="fy"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
      <xs:attribute name="PublishGender" type="xs:boolean" use="required"/>
    </xs:complexType>
  </xs:element>

  <xs:element name="LivingAddress">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="LocalityName" type="xs:string"/>
        <xs:element name="CountryNameCode" type="xs:string" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <!-- Of a date of birth that is known in part only the year may be known, or year and month. -->
  <xs:element name="DateOfBirthAnnex">
    <xs:simpleType>
      <xs:restriction base="xs:string">
        <xs:pattern value="XX-XX-XXXX"/>
        <xs:pattern value="XX-(XX|0[1-9]|1[0-2])-([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"/>
      </xs:restriction>
    </xs:simpleType>
  </xs:element>

  <!-- The citizen service number (BSN): nine digits. -->
  <xs:element name="NationalIdentificationNumber">
    <xs:simpleType>
      <xs:restriction base="xs:token">
        <xs:pattern value="[0-9]{9}"/>
      </xs:restriction>
    </xs:simpleType>
  </xs:element>

  <!-- 510: numbers of ballots that are no votes, and what was looked into -->
  <xs:complexType name="RejectedVotes">
    <xs:simpleContent>
      <xs:extension base="kr:Amount">
        <xs:attribute name="ReasonCode" use="required">
          <xs:simpleType>
            <xs:restriction base="xs:token">
              <xs:enumeration value="ongeldig"/>
              <xs:enumeration value="blanco"/>
            </xs:restriction>
          </xs:simpleType>
        </xs:attribute>
        <xs:attribute name="Reason" type="xs:token"/>
        <xs:attribute name="VoteType" type="xs:token"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="UncountedVotes">
    <xs:simpleContent>
      <xs:extension base="kr:Amount">
        <xs:attribute name="ReasonCode" use="required">
          <xs:simpleType>
            <xs:restriction base="xs:token">
              <!-- admission -->
              <xs:enumeration value="toegelaten kiezers"/>
              <xs:enumeration value="geldige stempassen"/>
              <xs:enumeration value="geldige volmachtbewijzen"/>
              <xs:enumeration value="geldige kiezerspassen"/>
              <!-- differences, and what explains them -->
              <xs:enumeration value="meer getelde stembiljetten"/>
              <xs:enumeration value="te veel uitgereikte stembiljetten"/>
              <xs:enumeration value="te veel briefstembiljetten"/>
              <xs:enumeration value="minder getelde stembiljetten"/>
              <xs:enumeration value="te weinig uitgereikte stembiljetten"/>
              <xs:enumeration value="meegenomen stembiljetten"/>
              <xs:enumeration value="geen briefstembiljetten"/>
              <xs:enumeration value="kwijtgeraakte stembiljetten"/>
              <xs:enumeration value="andere verklaring"/>
              <xs:enumeration value="geen verklaring"/>
            </xs:restriction>
          </xs:simpleType>
        </xs:attribute>
        <xs:attribute name="Reason" type="xs:token"/>
        <xs:attribute name="VoteType" type="xs:token"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:element name="ReportingUnitInvestigations">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="Investigation" maxOccurs="3">
          <xs:complexType>
            <xs:simpleContent>
              <xs:extension base="xs:boolean">
                <xs:attribute name="ReasonCode" use="required">
                  <xs:simpleType>
                    <xs:restriction base="xs:token">
                      <!-- counted at the polling station -->
                      <xs:enumeration value="onderzocht vanwege onverklaard verschil"/>
                      <xs:enumeration value="onderzocht vanwege andere fout"/>
                      <xs:enumeration value="uitslag gecorrigeerd"/>
                      <!-- counted centrally -->
                      <xs:enumeration value="toegelaten kiezers opnieuw vastgesteld"/>
                      <xs:enumeration value="onderzocht vanwege andere reden"/>
                      <xs:enumeration value="stembiljetten deels herteld"/>
                    </xs:restriction>
                  </xs:simpleType>
                </xs:attribute>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
    <xs:unique name="investigation">
      <xs:selector xpath="kr:Investigation"/>
      <xs:field xpath="@ReasonCode"/>
    </xs:unique>
  </xs:element>
</xs:schema>
`,
  "common/nomination.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="urn:oasis:names:tc:evs:schema:eml"
  xmlns:eml="urn:oasis:names:tc:evs:schema:eml"
  xmlns:kr="http://www.kiesraad.nl/extensions"
  xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"
  xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <!-- 210: the list that one party hands in. The 210.xsd of a profile includes this file beside its profile.xsd. -->
  <xs:import namespace="http://www.kiesraad.nl/extensions"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" schemaLocation="xal.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0" schemaLocation="xnl.xsd"/>

  <xs:element name="EML">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="TransactionId" type="TransactionId"/>
        <xs:element name="ManagingAuthority" type="ManagingAuthority" minOccurs="0"/>
        <xs:element name="IssueDate" type="DayOrMoment"/>
        <xs:group ref="making"/>
        <xs:element name="Nomination" type="Nomination"/>
      </xs:sequence>
      <xs:attribute name="Id" use="required">
        <xs:simpleType>
          <xs:restriction base="xs:NMTOKEN">
            <xs:enumeration value="210"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
      <xs:attribute name="SchemaVersion" type="SchemaVersion" use="required"/>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="Nomination">
    <xs:sequence>
      <xs:element name="ElectionIdentifier" type="NominationElectionIdentifier"/>
      <xs:element name="ContestIdentifier">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="ContestName" type="xs:token"/>
          </xs:sequence>
          <xs:attribute name="Id" type="kr:ContestId" use="required"/>
          <xs:attribute name="DisplayOrder" type="xs:positiveInteger"/>
          <xs:attribute name="ShortCode" type="xs:NMTOKEN"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="Affiliation">
        <xs:complexType>
          <xs:sequence>
            <!-- No number yet: the central electoral committee gives it. -->
            <xs:element name="AffiliationIdentifier">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="RegisteredName" type="xs:token"/>
                </xs:sequence>
                <xs:attribute name="ShortCode" type="xs:NMTOKEN"/>
                <xs:attributeGroup ref="extras"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="Type" type="ListType"/>
            <xs:element ref="kr:ListData"/>
            <xs:element name="Candidate" type="Nominee" maxOccurs="unbounded"/>
          </xs:sequence>
        </xs:complexType>
        <xs:unique name="candidate">
          <xs:selector xpath="eml:Candidate/eml:CandidateIdentifier"/>
          <xs:field xpath="@Id"/>
        </xs:unique>
      </xs:element>
      <xs:element name="Nominate">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="Proposer" type="Proposer" minOccurs="2" maxOccurs="unbounded"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Nominee">
    <xs:sequence>
      <xs:element name="CandidateIdentifier" type="NumberedCandidateIdentifier"/>
      <xs:element name="CandidateFullName" type="xnl:Named"/>
      <xs:element name="DateOfBirth" type="kr:Day" minOccurs="0"/>
      <xs:group ref="genderOfNominee"/>
      <xs:element name="QualifyingAddress" type="xal:FullAddress"/>
      <xs:element name="Contact" type="Contact" minOccurs="0"/>
      <xs:element name="Agent" type="Agent" minOccurs="0"/>
      <xs:element ref="kr:DateOfBirthAnnex" minOccurs="0"/>
      <xs:element ref="kr:NationalIdentificationNumber" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>

  <!-- Who hands the list in, who may combine it with others, and their deputies, in order of Id -->
  <xs:complexType name="Proposer">
    <xs:sequence>
      <xs:element name="Name" type="xnl:Named"/>
      <xs:element name="Contact" type="Contact"/>
      <xs:element name="JobTitle">
        <xs:simpleType>
          <xs:restriction base="xs:token">
            <xs:enumeration value="inleveraar"/>
            <xs:enumeration value="plaatsvervanger van de inleveraar"/>
            <xs:enumeration value="gemachtigde voor het aangaan van lijstencombinaties"/>
            <xs:enumeration value="plaatsvervanger voor het aangaan van lijstencombinaties"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:element>
      <xs:element name="Id" type="xs:token" minOccurs="0"/>
      <xs:element ref="kr:LivingAddress" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
</xs:schema>
`,
  "common/options.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="urn:oasis:names:tc:evs:schema:eml"
  xmlns:eml="urn:oasis:names:tc:evs:schema:eml"
  xmlns:kr="http://www.kiesraad.nl/extensions"
  xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"
  xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <!-- 630: the question of a referendum and its answers. The 630.xsd of a profile includes this file beside its
       profile.xsd. -->
  <xs:import namespace="http://www.kiesraad.nl/extensions"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" schemaLocation="xal.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0" schemaLocation="xnl.xsd"/>

  <xs:element name="EML">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="TransactionId" type="TransactionId"/>
        <xs:element name="ManagingAuthority" type="ManagingAuthority" minOccurs="0"/>
        <xs:element name="IssueDate" type="DayOrMoment" minOccurs="0"/>
        <xs:group ref="making"/>
        <xs:element name="OptionsList">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="Election" type="Referendum"/>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="Id" use="required">
        <xs:simpleType>
          <xs:restriction base="xs:NMTOKEN">
            <xs:enumeration value="630"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
      <xs:attribute name="SchemaVersion" type="SchemaVersion" use="required"/>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="Referendum">
    <xs:sequence>
      <xs:element name="ElectionIdentifier">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="ElectionName" type="xs:token"/>
            <xs:element name="ElectionCategory" type="ElectionCategory"/>
            <xs:element ref="kr:ElectionSubcategory"/>
            <xs:element ref="kr:ElectionDomain" minOccurs="0"/>
            <xs:element ref="kr:ElectionDate"/>
          </xs:sequence>
          <xs:attributeGroup ref="election"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="Proposal">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="ProposalIdentifier">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="ProposalName" type="xs:token"/>
                </xs:sequence>
                <xs:attribute name="Id" type="xs:NMTOKEN"/>
                <xs:attribute name="DisplayOrder" type="xs:positiveInteger"/>
                <xs:attribute name="ShortCode" type="xs:NMTOKEN"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="Options">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="ReferendumOptionIdentifier" maxOccurs="unbounded">
                    <xs:complexType>
                      <xs:simpleContent>
                        <xs:extension base="xs:token">
                          <xs:attribute name="Id" type="xs:NMTOKEN" use="required"/>
                          <xs:attribute name="DisplayOrder" type="xs:positiveInteger"/>
                          <xs:attribute name="ShortCode" type="xs:NMTOKEN"/>
                        </xs:extension>
                      </xs:simpleContent>
                    </xs:complexType>
                  </xs:element>
                </xs:sequence>
              </xs:complexType>
              <xs:unique name="option">
                <xs:selector xpath="eml:ReferendumOptionIdentifier"/>
                <xs:field xpath="@Id"/>
              </xs:unique>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element ref="kr:ElectionTree"/>
    </xs:sequence>
  </xs:complexType>
</xs:schema>
`,
  "common/result.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="urn:oasis:names:tc:evs:schema:eml"
  xmlns:eml="urn:oasis:names:tc:evs:schema:eml"
  xmlns:kr="http://www.kiesraad.nl/extensions"
  xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"
  xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <!-- 520: who is elected. The 520.xsd of a profile includes this file beside its profile.xsd. -->
  <xs:import namespace="http://www.kiesraad.nl/extensions"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" schemaLocation="xal.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0" schemaLocation="xnl.xsd"/>

  <xs:element name="EML">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="TransactionId" type="TransactionId"/>
        <xs:element name="ManagingAuthority" type="ManagingAuthority"/>
        <xs:group ref="making"/>
        <xs:element name="Result">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="Election">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="ElectionIdentifier" type="ElectionIdentifier"/>
                    <xs:element name="Contest" type="ResultContest" maxOccurs="unbounded">
                      <xs:unique name="list">
                        <xs:selector xpath="eml:Selection/eml:AffiliationIdentifier"/>
                        <xs:field xpath="@Id"/>
                      </xs:unique>
                    </xs:element>
                  </xs:sequence>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="Id" use="required">
        <xs:simpleType>
          <xs:restriction base="xs:NMTOKEN">
            <xs:enumeration value="520"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
      <xs:attribute name="SchemaVersion" type="SchemaVersion" use="required"/>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="ResultContest">
    <xs:sequence>
      <xs:element name="ContestIdentifier" type="ContestIdentifier"/>
      <xs:element name="Selection" maxOccurs="unbounded">
        <xs:complexType>
          <xs:sequence>
            <xs:choice>
              <xs:element name="AffiliationIdentifier" type="ListIdentifier"/>
              <xs:element name="Candidate">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="CandidateIdentifier" type="NumberedCandidateIdentifier"/>
                    <xs:element name="CandidateFullName" type="xnl:Named"/>
                    <xs:group ref="gender" minOccurs="0"/>
                    <xs:element name="QualifyingAddress" type="xal:PlaceOnly"/>
                  </xs:sequence>
                </xs:complexType>
              </xs:element>
            </xs:choice>
            <xs:element name="Votes" type="xs:positiveInteger" minOccurs="0"/>
            <!-- 1: elected by preference votes; 2: by the order of the list. -->
            <xs:element name="Ranking" minOccurs="0">
              <xs:simpleType>
                <xs:restriction base="xs:positiveInteger">
                  <xs:maxInclusive value="2"/>
                </xs:restriction>
              </xs:simpleType>
            </xs:element>
            <!-- Said, or not there: an empty element does not elect anybody. -->
            <xs:element name="Elected">
              <xs:simpleType>
                <xs:restriction base="xs:token">
                  <xs:enumeration value="yes"/>
                </xs:restriction>
              </xs:simpleType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
</xs:schema>
`,
  "common/xal.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"
  targetNamespace="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" elementFormDefault="qualified">
  <!-- Where people live and polling stations stand: a locality, or a country with a locality in it. -->

  <xs:attributeGroup name="address">
    <xs:attribute name="AddressType"/>
    <xs:attribute name="CurrentStatus"/>
    <xs:attribute name="ValidFromDate"/>
    <xs:attribute name="ValidToDate"/>
    <xs:attribute name="Usage"/>
    <xs:attribute name="Code"/>
    <xs:attribute name="AddressDetailsKey"/>
  </xs:attributeGroup>

  <!-- The address of an authority is never filled in. -->
  <xs:complexType name="NoAddress">
    <xs:attributeGroup ref="xal:address"/>
  </xs:complexType>

  <!-- Any address: 230, and wherever mail is sent to. -->
  <xs:complexType name="AnyAddress">
    <xs:choice>
      <xs:element name="Locality" type="xal:Place"/>
      <xs:element name="Country">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="CountryNameCode" type="xal:CountryCode" minOccurs="0"/>
            <xs:element name="Locality" type="xal:Place"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:choice>
    <xs:attributeGroup ref="xal:address"/>
  </xs:complexType>

  <!-- 210: abroad only with the code of the country. -->
  <xs:complexType name="FullAddress">
    <xs:choice>
      <xs:element name="Locality" type="xal:FullPlace"/>
      <xs:element name="Country">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="CountryNameCode" type="xal:CountryCode"/>
            <xs:element name="Locality" type="xal:FullPlace"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:choice>
    <xs:attributeGroup ref="xal:address"/>
  </xs:complexType>

  <!-- 510 and 520: what may be known of every candidate, the place only. -->
  <xs:complexType name="PlaceOnly">
    <xs:choice>
      <xs:element name="Locality" type="xal:BarePlace"/>
      <xs:element name="Country">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="CountryNameCode" type="xal:CountryCode"/>
            <xs:element name="Locality" type="xal:BarePlace"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:choice>
    <xs:attributeGroup ref="xal:address"/>
  </xs:complexType>

  <xs:complexType name="Place">
    <xs:group ref="xal:place"/>
    <xs:attribute name="Type"/>
    <xs:attribute name="UsageType"/>
    <xs:attribute name="Indicator"/>
  </xs:complexType>

  <xs:complexType name="FullPlace">
    <xs:group ref="xal:place"/>
    <xs:attribute name="Type"/>
    <xs:attribute name="UsageType">
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="public"/>
          <xs:enumeration value="internal"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="Indicator"/>
  </xs:complexType>

  <xs:complexType name="BarePlace">
    <xs:sequence>
      <xs:element name="LocalityName" type="xal:Line"/>
    </xs:sequence>
    <xs:attribute name="Type"/>
    <xs:attribute name="UsageType"/>
    <xs:attribute name="Indicator"/>
  </xs:complexType>

  <!-- 110b: the name of the polling station stands where the name of the place would. -->
  <xs:complexType name="StationPlace">
    <xs:sequence>
      <xs:element name="LocalityName" type="xal:Line"/>
      <xs:element name="PostalCode" type="xal:PostalCode" minOccurs="0"/>
    </xs:sequence>
    <xs:attribute name="Type"/>
    <xs:attribute name="UsageType"/>
    <xs:attribute name="Indicator"/>
  </xs:complexType>

  <xs:group name="place">
    <xs:sequence>
      <xs:element name="AddressLine" type="xal:Line" minOccurs="0"/>
      <xs:element name="LocalityName" type="xal:Line"/>
      <xs:element name="PostalCode" type="xal:PostalCode" minOccurs="0"/>
    </xs:sequence>
  </xs:group>

  <xs:complexType name="PostalCode">
    <xs:sequence>
      <xs:element name="PostalCodeNumber" type="xal:Line"/>
    </xs:sequence>
    <xs:attribute name="Type"/>
  </xs:complexType>

  <xs:complexType name="Line">
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="Type"/>
        <xs:attribute name="Code"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="CountryCode">
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="Scheme"/>
        <xs:attribute name="Code"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <!-- 110b up to 1.2: an address as one line of text. -->
  <xs:element name="Address" type="xal:Line"/>
</xs:schema>
`,
  "common/xnl.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0"
  targetNamespace="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0" elementFormDefault="qualified">
  <!-- How people are called: initials, name used in daily life, prefix (van der), last name. -->
  <xs:element name="PersonName">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="NameLine" type="xnl:Initials" minOccurs="0"/>
        <xs:element name="FirstName" type="xnl:NamePart" minOccurs="0"/>
        <xs:element name="NamePrefix" type="xnl:NamePart" minOccurs="0"/>
        <xs:element name="LastName" type="xnl:NamePart"/>
      </xs:sequence>
      <xs:attribute name="Type"/>
      <xs:attribute name="Code"/>
      <xs:attribute name="NameDetailsKeyRef"/>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="Named">
    <xs:sequence>
      <xs:element ref="xnl:PersonName"/>
    </xs:sequence>
    <xs:attribute name="PartyType"/>
    <xs:attribute name="Code"/>
  </xs:complexType>

  <xs:complexType name="NamePart">
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="Type"/>
        <xs:attribute name="NameType"/>
        <xs:attribute name="Code"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="Initials">
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="NameType" use="required">
          <xs:simpleType>
            <xs:restriction base="xs:string">
              <xs:enumeration value="Initials"/>
            </xs:restriction>
          </xs:simpleType>
        </xs:attribute>
        <xs:attribute name="Type"/>
        <xs:attribute name="Code"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>
</xs:schema>
`,
  "1.2/110a.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <xs:include schemaLocation="profile.xsd"/>
  <xs:include schemaLocation="../common/definition.xsd"/>
</xs:schema>
`,
  "1.2/110b.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="urn:oasis:names:tc:evs:schema:eml"
  xmlns:eml="urn:oasis:names:tc:evs:schema:eml"
  xmlns:kr="http://www.kiesraad.nl/extensions"
  xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <!-- 110b: the polling stations of a municipality, EML_NL 1.2. -->
  <xs:include schemaLocation="profile.xsd"/>
  <xs:import namespace="http://www.kiesraad.nl/extensions" schemaLocation="kr.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" schemaLocation="../common/xal.xsd"/>

  <xs:element name="EML">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="TransactionId" type="TransactionId"/>
        <xs:element name="ManagingAuthority" type="ManagingAuthority"/>
        <xs:element name="IssueDate" type="DayOrMoment" minOccurs="0"/>
        <xs:group ref="making"/>
        <xs:element name="ElectionEvent">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="EventIdentifier" type="EventIdentifier"/>
              <xs:element name="Election" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="ElectionIdentifier" type="ElectionIdentifier"/>
                    <xs:element name="Contest" type="MunicipalContest" maxOccurs="unbounded">
                      <xs:unique name="pollingStation">
                        <xs:selector
                          xpath="eml:PollingPlace/eml:PhysicalLocation/eml:PollingStation"/>
                        <xs:field xpath="@Id"/>
                      </xs:unique>
                    </xs:element>
                  </xs:sequence>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="Id" use="required">
        <xs:simpleType>
          <xs:restriction base="xs:NMTOKEN">
            <xs:enumeration value="110b"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
      <xs:attribute name="SchemaVersion" type="SchemaVersion" use="required"/>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="MunicipalContest">
    <xs:sequence>
      <!-- The same stations serve every district, so there is none to name. -->
      <xs:element name="ContestIdentifier">
        <xs:complexType>
          <xs:attribute name="Id" use="required">
            <xs:simpleType>
              <xs:restriction base="xs:NMTOKEN">
                <xs:enumeration value="geen"/>
              </xs:restriction>
            </xs:simpleType>
          </xs:attribute>
          <xs:attribute name="DisplayOrder" type="xs:positiveInteger"/>
          <xs:attribute name="ShortCode" type="xs:NMTOKEN"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="ReportingUnit">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="ReportingUnitIdentifier" type="ReportingUnitIdentifier"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="VotingMethod" type="VotingMethod"/>
      <!-- The number of people who may vote: said, never assumed. -->
      <xs:element name="MaxVotes" type="xs:positiveInteger"/>
      <xs:element name="PollingPlace" type="PollingPlace" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="PollingPlace">
    <xs:sequence>
      <xs:element name="PhysicalLocation">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="Address">
              <xs:complexType>
                <xs:choice>
                  <xs:element name="Locality" type="xal:StationPlace"/>
                  <!-- Old files; gone in 1.3. -->
                  <xs:element ref="xal:Address"/>
                </xs:choice>
              </xs:complexType>
            </xs:element>
            <!-- Its number, and how many people may vote there. -->
            <xs:element name="PollingStation">
              <xs:complexType>
                <xs:simpleContent>
                  <xs:extension base="Digits">
                    <xs:attribute name="Id" use="required">
                      <xs:simpleType>
                        <xs:restriction base="xs:NMTOKEN">
                          <xs:pattern value="[0-9]+"/>
                        </xs:restriction>
                      </xs:simpleType>
                    </xs:attribute>
                  </xs:extension>
                </xs:simpleContent>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <!-- In a building, or by letter. -->
    <xs:attribute name="Channel" use="required">
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="polling"/>
          <xs:enumeration value="postal"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:simpleType name="Digits">
    <xs:restriction base="xs:token">
      <xs:pattern value="[0-9]+"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>
`,
  "1.2/210.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <xs:include schemaLocation="profile.xsd"/>
  <xs:include schemaLocation="../common/nomination.xsd"/>
</xs:schema>
`,
  "1.2/230.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <xs:include schemaLocation="profile.xsd"/>
  <xs:include schemaLocation="../common/candidate-lists.xsd"/>
</xs:schema>
`,
  "1.2/510.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="urn:oasis:names:tc:evs:schema:eml"
  xmlns:eml="urn:oasis:names:tc:evs:schema:eml"
  xmlns:kr="http://www.kiesraad.nl/extensions"
  xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"
  xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <!-- 510: counts of a polling station (a), a municipality (b), a district (c), the whole (d), EML_NL 1.2. -->
  <xs:include schemaLocation="profile.xsd"/>
  <xs:import namespace="http://www.kiesraad.nl/extensions" schemaLocation="kr.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" schemaLocation="../common/xal.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0" schemaLocation="../common/xnl.xsd"/>

  <xs:element name="EML">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="TransactionId" type="TransactionId"/>
        <xs:element name="ManagingAuthority" type="ManagingAuthority"/>
        <xs:group ref="making"/>
        <xs:element name="Count">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="EventIdentifier" type="EventIdentifier"/>
              <xs:element name="Election">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="ElectionIdentifier" type="ElectionIdentifier"/>
                    <xs:element name="Contests" type="Contests">
                      <xs:unique name="contest">
                        <xs:selector xpath="eml:Contest/eml:ContestIdentifier"/>
                        <xs:field xpath="@Id"/>
                      </xs:unique>
                    </xs:element>
                  </xs:sequence>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="Id" use="required">
        <xs:simpleType>
          <xs:restriction base="xs:NMTOKEN">
            <xs:pattern value="510[a-d]"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
      <xs:attribute name="SchemaVersion" type="SchemaVersion" use="required"/>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="Contests">
    <xs:sequence>
      <xs:element name="Contest" maxOccurs="unbounded">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="ContestIdentifier" type="ContestIdentifier"/>
            <!-- A total and what it is made of, or one polling station alone. -->
            <xs:choice>
              <xs:sequence>
                <xs:element name="TotalVotes">
                  <xs:complexType>
                    <xs:group ref="votes"/>
                  </xs:complexType>
                  <xs:unique name="totalList">
                    <xs:selector xpath="eml:Selection/eml:AffiliationIdentifier"/>
                    <xs:field xpath="@Id"/>
                  </xs:unique>
                  <xs:unique name="totalRejected">
                    <xs:selector xpath="eml:RejectedVotes"/>
                    <xs:field xpath="@ReasonCode"/>
                  </xs:unique>
                  <xs:unique name="totalUncounted">
                    <xs:selector xpath="eml:UncountedVotes"/>
                    <xs:field xpath="@ReasonCode"/>
                  </xs:unique>
                </xs:element>
                <xs:element name="ReportingUnitVotes" type="UnitVotes" minOccurs="0"
                  maxOccurs="unbounded">
                  <xs:unique name="unitList">
                    <xs:selector xpath="eml:Selection/eml:AffiliationIdentifier"/>
                    <xs:field xpath="@Id"/>
                  </xs:unique>
                  <xs:unique name="unitRejected">
                    <xs:selector xpath="eml:RejectedVotes"/>
                    <xs:field xpath="@ReasonCode"/>
                  </xs:unique>
                  <xs:unique name="unitUncounted">
                    <xs:selector xpath="eml:UncountedVotes"/>
                    <xs:field xpath="@ReasonCode"/>
                  </xs:unique>
                </xs:element>
              </xs:sequence>
              <xs:element name="ReportingUnitVotes" type="UnitVotes">
                <xs:unique name="onlyList">
                  <xs:selector xpath="eml:Selection/eml:AffiliationIdentifier"/>
                  <xs:field xpath="@Id"/>
                </xs:unique>
                <xs:unique name="onlyRejected">
                  <xs:selector xpath="eml:RejectedVotes"/>
                  <xs:field xpath="@ReasonCode"/>
                </xs:unique>
                <xs:unique name="onlyUncounted">
                  <xs:selector xpath="eml:UncountedVotes"/>
                  <xs:field xpath="@ReasonCode"/>
                </xs:unique>
              </xs:element>
            </xs:choice>
          </xs:sequence>
        </xs:complexType>
        <xs:unique name="reportingUnit">
          <xs:selector xpath="eml:ReportingUnitVotes/eml:ReportingUnitIdentifier"/>
          <xs:field xpath="@Id"/>
        </xs:unique>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="UnitVotes">
    <xs:sequence>
      <xs:element name="ReportingUnitIdentifier" type="ReportingUnitIdentifier"/>
      <xs:group ref="votes"/>
      <xs:element ref="kr:ReportingUnitInvestigations" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>

  <xs:group name="votes">
    <xs:sequence>
      <xs:element name="Selection" type="Selection" maxOccurs="unbounded"/>
      <xs:element name="Cast" type="kr:Amount"/>
      <xs:element name="TotalCounted" type="kr:Amount"/>
      <xs:element name="RejectedVotes" type="kr:RejectedVotes" minOccurs="2" maxOccurs="2"/>
      <xs:element name="UncountedVotes" type="kr:UncountedVotes" minOccurs="0" maxOccurs="14"/>
    </xs:sequence>
  </xs:group>

  <!-- A list, or a candidate of the last list before it, or an answer of a referendum. -->
  <xs:complexType name="Selection">
    <xs:sequence>
      <xs:choice>
        <xs:element name="AffiliationIdentifier" type="ListIdentifier"/>
        <xs:element name="Candidate">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="CandidateIdentifier" type="CandidateIdentifier"/>
              <xs:element name="CandidateFullName" type="xnl:Named" minOccurs="0"/>
              <xs:group ref="gender" minOccurs="0"/>
              <xs:element name="QualifyingAddress" type="xal:PlaceOnly" minOccurs="0"/>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
        <xs:element name="ReferendumOptionIdentifier">
          <xs:complexType>
            <xs:simpleContent>
              <xs:extension base="xs:token">
                <xs:attribute name="Id" type="xs:NMTOKEN"/>
                <xs:attribute name="ShortCode" type="xs:NMTOKEN"/>
                <xs:attributeGroup ref="extras"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
        </xs:element>
      </xs:choice>
      <xs:element name="ValidVotes" type="kr:Amount"/>
    </xs:sequence>
    <xs:attribute name="Value" type="xs:positiveInteger"/>
    <xs:attribute name="Category" type="xs:token"/>
  </xs:complexType>
</xs:schema>
`,
  "1.2/520.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <xs:include schemaLocation="profile.xsd"/>
  <xs:include schemaLocation="../common/result.xsd"/>
</xs:schema>
`,
  "1.2/630.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <xs:include schemaLocation="profile.xsd"/>
  <xs:include schemaLocation="../common/options.xsd"/>
</xs:schema>
`,
  "1.2/kr.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="http://www.kiesraad.nl/extensions" elementFormDefault="qualified">
  <!-- The Kiesraad's additions in 1.2. -->
  <xs:include schemaLocation="../common/kr.xsd"/>

  <!-- One district or more (PS), below 19 seats or not (AB, GR, ER) -->
  <xs:simpleType name="SubcategoryWord">
    <xs:restriction base="xs:token">
      <xs:enumeration value="TK"/>
      <xs:enumeration value="EK"/>
      <xs:enumeration value="EP"/>
      <xs:enumeration value="PS1"/>
      <xs:enumeration value="PS2"/>
      <xs:enumeration value="AB1"/>
      <xs:enumeration value="AB2"/>
      <xs:enumeration value="GR1"/>
      <xs:enumeration value="GR2"/>
      <xs:enumeration value="ER1"/>
      <xs:enumeration value="BC"/>
      <xs:enumeration value="GC"/>
      <xs:enumeration value="NR"/>
      <xs:enumeration value="PR"/>
      <xs:enumeration value="LR"/>
      <xs:enumeration value="IR"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="RegionWord">
    <xs:restriction base="xs:string">
      <xs:enumeration value="STAAT"/>
      <xs:enumeration value="PROVINCIE"/>
      <xs:enumeration value="WATERSCHAP"/>
      <xs:enumeration value="KIESKRING"/>
      <xs:enumeration value="PROVINCIAAL_KIESKRING"/>
      <xs:enumeration value="WATERSCHAP_KIESKRING"/>
      <xs:enumeration value="GEMEENTE"/>
      <xs:enumeration value="WATERSCHAP_GEMEENTE"/>
      <xs:enumeration value="DEELGEMEENTE"/>
      <xs:enumeration value="PROVINCIAAL_STEMBUREAU"/>
      <xs:enumeration value="STEMBUREAU"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>
`,
  "1.2/profile.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="urn:oasis:names:tc:evs:schema:eml"
  xmlns:kr="http://www.kiesraad.nl/extensions"
  xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <!-- What makes a file one of EML_NL 1.2. -->
  <xs:include schemaLocation="../common/eml.xsd"/>
  <xs:import namespace="http://www.kiesraad.nl/extensions" schemaLocation="kr.xsd"/>
  <xs:import namespace="http://www.w3.org/2000/09/xmldsig#" schemaLocation="../common/ds.xsd"/>

  <!-- When the file was made, and how it was made canonical -->
  <xs:group name="making">
    <xs:sequence>
      <xs:element ref="kr:CreationDateTime"/>
      <xs:element ref="ds:CanonicalizationMethod" minOccurs="0"/>
    </xs:sequence>
  </xs:group>

  <xs:simpleType name="ElectionCategory">
    <xs:restriction base="xs:token">
      <xs:enumeration value="TK"/>
      <xs:enumeration value="EK"/>
      <xs:enumeration value="EP"/>
      <xs:enumeration value="PS"/>
      <xs:enumeration value="AB"/>
      <xs:enumeration value="GR"/>
      <xs:enumeration value="ER"/>
      <xs:enumeration value="BC"/>
      <xs:enumeration value="GC"/>
      <xs:enumeration value="NR"/>
      <xs:enumeration value="PR"/>
      <xs:enumeration value="LR"/>
      <xs:enumeration value="IR"/>
    </xs:restriction>
  </xs:simpleType>

  <!-- Category, year or day, and area: TK2021, GR20220316_Druten -->
  <xs:simpleType name="ElectionId">
    <xs:restriction base="xs:NMTOKEN">
      <xs:pattern
        value="(TK|EK|EP|PS|AB|GR|ER|BC|GC|NR|PR|LR|IR)2[0-9]{3}([0-9]{4})?(_[\\w_\\-]*)?"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:group name="gender">
    <xs:sequence>
      <xs:element name="Gender" type="GenderWord"/>
    </xs:sequence>
  </xs:group>

  <xs:group name="genderOfNominee">
    <xs:sequence>
      <xs:element name="Gender" type="GenderWord"/>
    </xs:sequence>
  </xs:group>
</xs:schema>
`,
  "1.3/110a.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <xs:include schemaLocation="profile.xsd"/>
  <xs:include schemaLocation="../common/definition.xsd"/>
</xs:schema>
`,
  "1.3/110b.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="urn:oasis:names:tc:evs:schema:eml"
  xmlns:eml="urn:oasis:names:tc:evs:schema:eml"
  xmlns:kr="http://www.kiesraad.nl/extensions"
  xmlns:sb="http://www.kiesraad.nl/sb-extensions"
  xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <!-- 110b: the polling stations of a municipality, EML_NL 1.3. -->
  <xs:include schemaLocation="profile.xsd"/>
  <xs:import namespace="http://www.kiesraad.nl/extensions" schemaLocation="kr.xsd"/>
  <xs:import namespace="http://www.kiesraad.nl/sb-extensions" schemaLocation="sb.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" schemaLocation="../common/xal.xsd"/>

  <xs:element name="EML">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="TransactionId" type="TransactionId"/>
        <xs:element name="ManagingAuthority" type="ManagingAuthority"/>
        <xs:element name="IssueDate" type="DayOrMoment" minOccurs="0"/>
        <xs:group ref="making"/>
        <xs:element name="ElectionEvent">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="EventIdentifier" type="EventIdentifier"/>
              <xs:element name="Election" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="ElectionIdentifier" type="ElectionIdentifier"/>
                    <xs:element name="Contest" type="MunicipalContest" maxOccurs="unbounded">
                      <xs:unique name="pollingStation">
                        <xs:selector
                          xpath="eml:PollingPlace/eml:PhysicalLocation/eml:PollingStation"/>
                        <xs:field xpath="@Id"/>
                      </xs:unique>
                    </xs:element>
                  </xs:sequence>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="Id" use="required">
        <xs:simpleType>
          <xs:restriction base="xs:NMTOKEN">
            <xs:enumeration value="110b"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
      <xs:attribute name="SchemaVersion" type="SchemaVersion" use="required"/>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="MunicipalContest">
    <xs:sequence>
      <!-- The same stations serve every district, so there is none to name. -->
      <xs:element name="ContestIdentifier">
        <xs:complexType>
          <xs:attribute name="Id" use="required">
            <xs:simpleType>
              <xs:restriction base="xs:NMTOKEN">
                <xs:enumeration value="geen"/>
              </xs:restriction>
            </xs:simpleType>
          </xs:attribute>
          <xs:attribute name="DisplayOrder" type="xs:positiveInteger"/>
          <xs:attribute name="ShortCode" type="xs:NMTOKEN"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="ReportingUnit">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="ReportingUnitIdentifier" type="ReportingUnitIdentifier"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="VotingMethod" type="VotingMethod"/>
      <!-- The number of people who may vote: said, never assumed. -->
      <xs:element name="MaxVotes" type="xs:positiveInteger"/>
      <xs:element ref="sb:MunicipalityContactDetails" minOccurs="0"/>
      <xs:element ref="sb:MunicipalityElectionSite" minOccurs="0"/>
      <xs:element name="PollingPlace" type="PollingPlace" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="PollingPlace">
    <xs:sequence>
      <xs:element name="PhysicalLocation">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="Address">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="Locality" type="xal:StationPlace"/>
                  <!-- More than one for a station that moves. -->
                  <xs:element ref="sb:Location" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:complexType>
            </xs:element>
            <!-- Its number, and how many people may vote there. -->
            <xs:element name="PollingStation">
              <xs:complexType>
                <xs:simpleContent>
                  <xs:extension base="Digits">
                    <xs:attribute name="Id" use="required">
                      <xs:simpleType>
                        <xs:restriction base="xs:NMTOKEN">
                          <xs:pattern value="[0-9]+"/>
                        </xs:restriction>
                      </xs:simpleType>
                    </xs:attribute>
                  </xs:extension>
                </xs:simpleContent>
              </xs:complexType>
            </xs:element>
            <xs:element ref="kr:ReportingUnitType" minOccurs="0"/>
            <xs:element ref="kr:SharedLocation" minOccurs="0"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <!-- In a building, or by letter. -->
    <xs:attribute name="Channel" use="required">
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="polling"/>
          <xs:enumeration value="postal"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:simpleType name="Digits">
    <xs:restriction base="xs:token">
      <xs:pattern value="[0-9]+"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>
`,
  "1.3/210.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <xs:include schemaLocation="profile.xsd"/>
  <xs:include schemaLocation="../common/nomination.xsd"/>
</xs:schema>
`,
  "1.3/230.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <xs:include schemaLocation="profile.xsd"/>
  <xs:include schemaLocation="../common/candidate-lists.xsd"/>
</xs:schema>
`,
  "1.3/510.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="urn:oasis:names:tc:evs:schema:eml"
  xmlns:eml="urn:oasis:names:tc:evs:schema:eml"
  xmlns:kr="http://www.kiesraad.nl/extensions"
  xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0"
  xmlns:xnl="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <!-- 510: counts of a polling station (a), a municipality (b), a district (c), the whole (d), EML_NL 1.3. -->
  <xs:include schemaLocation="profile.xsd"/>
  <xs:import namespace="http://www.kiesraad.nl/extensions" schemaLocation="kr.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" schemaLocation="../common/xal.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:ciq:xsdschema:xNL:2.0" schemaLocation="../common/xnl.xsd"/>

  <xs:element name="EML">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="TransactionId" type="TransactionId"/>
        <xs:element name="ManagingAuthority" type="ManagingAuthority"/>
        <xs:group ref="making"/>
        <xs:element name="Count">
          <xs:complexType>
            <xs:sequence>
              <xs:element ref="kr:CountingMethod" minOccurs="0"/>
              <xs:element name="EventIdentifier" type="EventIdentifier"/>
              <xs:element ref="kr:Phase" minOccurs="0"/>
              <xs:element name="Election">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="ElectionIdentifier" type="ElectionIdentifier"/>
                    <xs:element name="Contests" type="Contests">
                      <xs:unique name="contest">
                        <xs:selector xpath="eml:Contest/eml:ContestIdentifier"/>
                        <xs:field xpath="@Id"/>
                      </xs:unique>
                    </xs:element>
                  </xs:sequence>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="Id" use="required">
        <xs:simpleType>
          <xs:restriction base="xs:NMTOKEN">
            <xs:pattern value="510[a-d]"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
      <xs:attribute name="SchemaVersion" type="SchemaVersion" use="required"/>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="Contests">
    <xs:sequence>
      <xs:element name="Contest" maxOccurs="unbounded">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="ContestIdentifier" type="ContestIdentifier"/>
            <!-- A total and what it is made of, or one polling station alone. -->
            <xs:choice>
              <xs:sequence>
                <xs:element name="TotalVotes">
                  <xs:complexType>
                    <xs:group ref="votes"/>
                  </xs:complexType>
                  <xs:unique name="totalList">
                    <xs:selector xpath="eml:Selection/eml:AffiliationIdentifier"/>
                    <xs:field xpath="@Id"/>
                  </xs:unique>
                  <xs:unique name="totalRejected">
                    <xs:selector xpath="eml:RejectedVotes"/>
                    <xs:field xpath="@ReasonCode"/>
                  </xs:unique>
                  <xs:unique name="totalUncounted">
                    <xs:selector xpath="eml:UncountedVotes"/>
                    <xs:field xpath="@ReasonCode"/>
                  </xs:unique>
                  <xs:unique name="totalInitialRejected">
                    <xs:selector xpath="kr:InitialRejectedVotes"/>
                    <xs:field xpath="@ReasonCode"/>
                  </xs:unique>
                  <xs:unique name="totalInitialUncounted">
                    <xs:selector xpath="kr:InitialUncountedVotes"/>
                    <xs:field xpath="@ReasonCode"/>
                  </xs:unique>
                </xs:element>
                <xs:element name="ReportingUnitVotes" type="UnitVotes" minOccurs="0"
                  maxOccurs="unbounded">
                  <xs:unique name="unitList">
                    <xs:selector xpath="eml:Selection/eml:AffiliationIdentifier"/>
                    <xs:field xpath="@Id"/>
                  </xs:unique>
                  <xs:unique name="unitRejected">
                    <xs:selector xpath="eml:RejectedVotes"/>
                    <xs:field xpath="@ReasonCode"/>
                  </xs:unique>
                  <xs:unique name="unitUncounted">
                    <xs:selector xpath="eml:UncountedVotes"/>
                    <xs:field xpath="@ReasonCode"/>
                  </xs:unique>
                  <xs:unique name="unitInitialRejected">
                    <xs:selector xpath="kr:InitialRejectedVotes"/>
                    <xs:field xpath="@ReasonCode"/>
                  </xs:unique>
                  <xs:unique name="unitInitialUncounted">
                    <xs:selector xpath="kr:InitialUncountedVotes"/>
                    <xs:field xpath="@ReasonCode"/>
                  </xs:unique>
                </xs:element>
              </xs:sequence>
              <xs:element name="ReportingUnitVotes" type="UnitVotes">
                <xs:unique name="onlyList">
                  <xs:selector xpath="eml:Selection/eml:AffiliationIdentifier"/>
                  <xs:field xpath="@Id"/>
                </xs:unique>
                <xs:unique name="onlyRejected">
                  <xs:selector xpath="eml:RejectedVotes"/>
                  <xs:field xpath="@ReasonCode"/>
                </xs:unique>
                <xs:unique name="onlyUncounted">
                  <xs:selector xpath="eml:UncountedVotes"/>
                  <xs:field xpath="@ReasonCode"/>
                </xs:unique>
                <xs:unique name="onlyInitialRejected">
                  <xs:selector xpath="kr:InitialRejectedVotes"/>
                  <xs:field xpath="@ReasonCode"/>
                </xs:unique>
                <xs:unique name="onlyInitialUncounted">
                  <xs:selector xpath="kr:InitialUncountedVotes"/>
                  <xs:field xpath="@ReasonCode"/>
                </xs:unique>
              </xs:element>
            </xs:choice>
          </xs:sequence>
        </xs:complexType>
        <xs:unique name="reportingUnit">
          <xs:selector xpath="eml:ReportingUnitVotes/eml:ReportingUnitIdentifier"/>
          <xs:field xpath="@Id"/>
        </xs:unique>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="UnitVotes">
    <xs:sequence>
      <xs:element name="ReportingUnitIdentifier" type="ReportingUnitIdentifier"/>
      <xs:element ref="kr:ReportingUnitType" minOccurs="0"/>
      <xs:element ref="kr:SharedLocation" minOccurs="0"/>
      <xs:group ref="votes"/>
      <xs:element ref="kr:ReportingUnitInvestigations" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>

  <xs:group name="votes">
    <xs:sequence>
      <xs:element name="Selection" type="Selection" maxOccurs="unbounded"/>
      <xs:element ref="kr:InitialCast" minOccurs="0"/>
      <xs:element name="Cast" type="kr:Amount"/>
      <xs:element ref="kr:InitialTotalCounted" minOccurs="0"/>
      <xs:element name="TotalCounted" type="kr:Amount"/>
      <xs:element ref="kr:InitialRejectedVotes" minOccurs="0" maxOccurs="2"/>
      <xs:element name="RejectedVotes" type="kr:RejectedVotes" minOccurs="2" maxOccurs="2"/>
      <xs:element ref="kr:InitialUncountedVotes" minOccurs="0" maxOccurs="14"/>
      <xs:element name="UncountedVotes" type="kr:UncountedVotes" minOccurs="0" maxOccurs="14"/>
    </xs:sequence>
  </xs:group>

  <!-- A list, or a candidate of the last list before it, or an answer of a referendum. -->
  <xs:complexType name="Selection">
    <xs:sequence>
      <xs:choice>
        <xs:element name="AffiliationIdentifier" type="ListIdentifier"/>
        <xs:element name="Candidate">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="CandidateIdentifier" type="CandidateIdentifier"/>
              <xs:element name="CandidateFullName" type="xnl:Named" minOccurs="0"/>
              <xs:group ref="gender" minOccurs="0"/>
              <xs:element name="QualifyingAddress" type="xal:PlaceOnly" minOccurs="0"/>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
        <xs:element name="ReferendumOptionIdentifier">
          <xs:complexType>
            <xs:simpleContent>
              <xs:extension base="xs:token">
                <xs:attribute name="Id" type="xs:NMTOKEN"/>
                <xs:attribute name="ShortCode" type="xs:NMTOKEN"/>
                <xs:attributeGroup ref="extras"/>
              </xs:extension>
            </xs:simpleContent>
          </xs:complexType>
        </xs:element>
      </xs:choice>
      <xs:element ref="kr:InitialValidVotes" minOccurs="0"/>
      <xs:element name="ValidVotes" type="kr:Amount"/>
    </xs:sequence>
    <xs:attribute name="Value" type="xs:positiveInteger"/>
    <xs:attribute name="Category" type="xs:token"/>
  </xs:complexType>
</xs:schema>
`,
  "1.3/520.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <xs:include schemaLocation="profile.xsd"/>
  <xs:include schemaLocation="../common/result.xsd"/>
</xs:schema>
`,
  "1.3/630.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <xs:include schemaLocation="profile.xsd"/>
  <xs:include schemaLocation="../common/options.xsd"/>
</xs:schema>
`,
  "1.3/kr.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:kr="http://www.kiesraad.nl/extensions"
  targetNamespace="http://www.kiesraad.nl/extensions" elementFormDefault="qualified">
  <!-- The Kiesraad's additions in 1.3. -->
  <xs:include schemaLocation="../common/kr.xsd"/>

  <!-- The version of EML_NL -->
  <xs:element name="Schema">
    <xs:complexType>
      <xs:attribute name="Version" use="required">
        <xs:simpleType>
          <xs:restriction base="xs:NMTOKEN">
            <xs:pattern value="1\\.3(\\.[0-9]+)?"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
    </xs:complexType>
  </xs:element>

  <!-- One district or more (PS), below 19 seats or not (AB, GR, ER), in the Caribbean or not (KC) -->
  <xs:simpleType name="SubcategoryWord">
    <xs:restriction base="xs:token">
      <xs:enumeration value="TK"/>
      <xs:enumeration value="EK"/>
      <xs:enumeration value="EP"/>
      <xs:enumeration value="PS1"/>
      <xs:enumeration value="PS2"/>
      <xs:enumeration value="AB1"/>
      <xs:enumeration value="AB2"/>
      <xs:enumeration value="GR1"/>
      <xs:enumeration value="GR2"/>
      <xs:enumeration value="ER1"/>
      <xs:enumeration value="KCCN"/>
      <xs:enumeration value="KCNI"/>
      <xs:enumeration value="BC"/>
      <xs:enumeration value="GC"/>
      <xs:enumeration value="NR"/>
      <xs:enumeration value="PR"/>
      <xs:enumeration value="LR"/>
      <xs:enumeration value="IR"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="RegionWord">
    <xs:restriction base="xs:string">
      <xs:enumeration value="STAAT"/>
      <xs:enumeration value="PROVINCIE"/>
      <xs:enumeration value="WATERSCHAP"/>
      <xs:enumeration value="KIESCOLLEGE"/>
      <xs:enumeration value="KIESKRING"/>
      <xs:enumeration value="PROVINCIAAL_KIESKRING"/>
      <xs:enumeration value="WATERSCHAP_KIESKRING"/>
      <xs:enumeration value="GEMEENTE"/>
      <xs:enumeration value="WATERSCHAP_GEMEENTE"/>
      <xs:enumeration value="DEELGEMEENTE"/>
      <xs:enumeration value="PROVINCIAAL_STEMBUREAU"/>
      <xs:enumeration value="STEMBUREAU"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:element name="GenderAnnex">
    <xs:simpleType>
      <xs:restriction base="xs:token">
        <xs:enumeration value="female"/>
        <xs:enumeration value="male"/>
        <xs:enumeration value="other"/>
      </xs:restriction>
    </xs:simpleType>
  </xs:element>

  <!-- Polling stations -->
  <xs:element name="ReportingUnitType">
    <xs:simpleType>
      <xs:restriction base="xs:token">
        <xs:enumeration value="FixedLocation"/>
        <xs:enumeration value="Mobile"/>
        <xs:enumeration value="Special"/>
      </xs:restriction>
    </xs:simpleType>
  </xs:element>

  <xs:element name="SharedLocation" type="xs:boolean"/>

  <!-- Counts: how it was counted, in which session, and what stood there before it was corrected -->
  <xs:element name="CountingMethod">
    <xs:complexType>
      <xs:attribute name="MethodCode" use="required">
        <xs:simpleType>
          <xs:restriction base="xs:string">
            <xs:enumeration value="decentrale stemopneming"/>
            <xs:enumeration value="centrale stemopneming"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
    </xs:complexType>
  </xs:element>

  <xs:element name="Phase">
    <xs:complexType>
      <xs:attribute name="PhaseCode" use="required">
        <xs:simpleType>
          <xs:restriction base="xs:string">
            <xs:enumeration value="eerste zitting"/>
            <xs:enumeration value="corrigendum"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
    </xs:complexType>
  </xs:element>

  <xs:element name="InitialValidVotes" type="kr:Amount"/>
  <xs:element name="InitialCast" type="kr:Amount"/>
  <xs:element name="InitialTotalCounted" type="kr:Amount"/>
  <xs:element name="InitialRejectedVotes" type="kr:RejectedVotes"/>
  <xs:element name="InitialUncountedVotes" type="kr:UncountedVotes"/>
</xs:schema>
`,
  "1.3/profile.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="urn:oasis:names:tc:evs:schema:eml"
  xmlns:kr="http://www.kiesraad.nl/extensions"
  xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
  targetNamespace="urn:oasis:names:tc:evs:schema:eml" elementFormDefault="qualified">
  <!-- What makes a file one of EML_NL 1.3. -->
  <xs:include schemaLocation="../common/eml.xsd"/>
  <xs:import namespace="http://www.kiesraad.nl/extensions" schemaLocation="kr.xsd"/>
  <xs:import namespace="http://www.w3.org/2000/09/xmldsig#" schemaLocation="../common/ds.xsd"/>

  <!-- Which version, when the file was made, and how it was made canonical -->
  <xs:group name="making">
    <xs:sequence>
      <xs:element ref="kr:Schema"/>
      <xs:element ref="kr:CreationDateTime"/>
      <xs:element ref="ds:CanonicalizationMethod" minOccurs="0"/>
    </xs:sequence>
  </xs:group>

  <!-- KC, the electoral college (kiescollege), is new in the text of 1.3. -->
  <xs:simpleType name="ElectionCategory">
    <xs:restriction base="xs:token">
      <xs:enumeration value="TK"/>
      <xs:enumeration value="EK"/>
      <xs:enumeration value="EP"/>
      <xs:enumeration value="PS"/>
      <xs:enumeration value="AB"/>
      <xs:enumeration value="GR"/>
      <xs:enumeration value="ER"/>
      <xs:enumeration value="KC"/>
      <xs:enumeration value="BC"/>
      <xs:enumeration value="GC"/>
      <xs:enumeration value="NR"/>
      <xs:enumeration value="PR"/>
      <xs:enumeration value="LR"/>
      <xs:enumeration value="IR"/>
    </xs:restriction>
  </xs:simpleType>

  <!-- Category, year or day, and area: TK2021, GR20220316_Druten -->
  <xs:simpleType name="ElectionId">
    <xs:restriction base="xs:NMTOKEN">
      <xs:pattern
        value="(TK|EK|EP|PS|AB|GR|ER|KC|BC|GC|NR|PR|LR|IR)2[0-9]{3}([0-9]{4})?(_[\\w_\\-]*)?"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:group name="gender">
    <xs:choice>
      <xs:element name="Gender" type="GenderWord"/>
      <xs:element ref="kr:GenderAnnex"/>
    </xs:choice>
  </xs:group>

  <xs:group name="genderOfNominee">
    <xs:sequence>
      <xs:group ref="gender" minOccurs="0"/>
    </xs:sequence>
  </xs:group>
</xs:schema>
`,
  "1.3/sb.xsd": `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:sb="http://www.kiesraad.nl/sb-extensions"
  targetNamespace="http://www.kiesraad.nl/sb-extensions" elementFormDefault="qualified">
  <!-- Where a polling station is, when it is open, and who can enter it; new in 1.3, in 110b only. -->

  <xs:element name="MunicipalityContactDetails" type="xs:string"/>
  <xs:element name="MunicipalityElectionSite" type="sb:WebAddress"/>

  <xs:simpleType name="WebAddress">
    <xs:restriction base="xs:string">
      <xs:pattern value="https?://.+"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:element name="Location">
    <xs:complexType>
      <xs:sequence>
        <xs:group ref="sb:address"/>
        <xs:group ref="sb:neighbourhood"/>
        <xs:element name="Website" type="sb:WebAddress" minOccurs="0"/>
        <xs:sequence minOccurs="0">
          <xs:element name="OpenTime" type="xs:dateTime"/>
          <xs:element name="ClosingTime" type="xs:dateTime"/>
        </xs:sequence>
        <xs:sequence minOccurs="0">
          <xs:element name="RDx" type="sb:Metres"/>
          <xs:element name="RDy" type="sb:Metres"/>
        </xs:sequence>
        <xs:sequence minOccurs="0">
          <xs:element name="Latitude" type="sb:Degrees"/>
          <xs:element name="Longitude" type="sb:Degrees"/>
        </xs:sequence>
        <xs:element name="CountingLocation" type="xs:boolean" minOccurs="0"/>
        <xs:element name="Accessibility" minOccurs="0">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="Accessible" type="xs:boolean"/>
              <xs:element name="AccessibilityProperties" type="sb:Properties" minOccurs="0"/>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
        <xs:element name="OtherInfo" type="xs:string" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:group name="address">
    <xs:sequence>
      <xs:element name="BAGId" minOccurs="0">
        <xs:simpleType>
          <xs:restriction base="xs:string">
            <xs:pattern value="[0-9]{16}"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:element>
      <xs:element name="StreetName" type="xs:string" minOccurs="0"/>
      <xs:element name="Number" type="xs:positiveInteger" minOccurs="0"/>
      <xs:element name="Letter" type="xs:string" minOccurs="0"/>
      <xs:element name="NumberAddition" type="xs:string" minOccurs="0"/>
      <xs:element name="PostalCode" minOccurs="0">
        <xs:simpleType>
          <xs:restriction base="xs:string">
            <xs:pattern value="[0-9]{4} [A-Z]{2}"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:element>
      <xs:element name="City" type="xs:string" minOccurs="0"/>
      <xs:element name="AdditionalAddressInformation" type="xs:string" minOccurs="0"/>
      <xs:element name="BuildingUsage" minOccurs="0">
        <xs:simpleType>
          <xs:restriction base="xs:string">
            <xs:enumeration value="Bijeenkomst"/>
            <xs:enumeration value="Cel"/>
            <xs:enumeration value="Gezondheidszorg"/>
            <xs:enumeration value="Industrie"/>
            <xs:enumeration value="Kantoor"/>
            <xs:enumeration value="Logies"/>
            <xs:enumeration value="Onderwijs"/>
            <xs:enumeration value="Sport"/>
            <xs:enumeration value="Winkel"/>
            <xs:enumeration value="Wonen"/>
            <xs:enumeration value="Overig"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:element>
    </xs:sequence>
  </xs:group>

  <!-- Codes of the CBS for districts (wijk) and neighbourhoods (buurt) -->
  <xs:group name="neighbourhood">
    <xs:sequence>
      <xs:element name="DistrictName" type="xs:string" minOccurs="0"/>
      <xs:element name="DistrictCode" minOccurs="0">
        <xs:simpleType>
          <xs:restriction base="xs:string">
            <xs:pattern value="WK[0-9]{6}"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:element>
      <xs:element name="NeighbourhoodName" type="xs:string" minOccurs="0"/>
      <xs:element name="NeighbourhoodCode" minOccurs="0">
        <xs:simpleType>
          <xs:restriction base="xs:string">
            <xs:pattern value="BU[0-9]{8}"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:element>
    </xs:sequence>
  </xs:group>

  <!-- Rijksdriehoek: metres, at most six digits before the point -->
  <xs:simpleType name="Metres">
    <xs:restriction base="xs:decimal">
      <xs:pattern value="[0-9]{1,6}(\\.[0-9]+)?"/>
    </xs:restriction>
  </xs:simpleType>

  <!-- No sign is foreseen, so a place west of Greenwich (Bonaire) cannot be given. -->
  <xs:simpleType name="Degrees">
    <xs:restriction base="xs:decimal">
      <xs:pattern value="[0-9]{1,2}\\.[0-9]{4,}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:complexType name="Properties">
    <xs:sequence>
      <xs:element name="AccessiblePublicTransport" type="xs:boolean" minOccurs="0"/>
      <xs:element name="AccessibleToilet" type="xs:boolean" minOccurs="0"/>
      <xs:element name="HostPresent" type="xs:boolean" minOccurs="0"/>
      <xs:element name="Guidelines" minOccurs="0">
        <xs:simpleType>
          <xs:restriction base="xs:string">
            <xs:enumeration value="inside"/>
            <xs:enumeration value="outside"/>
            <xs:enumeration value="inside and outside"/>
            <xs:enumeration value="not present"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:element>
      <xs:element name="VotingTemplate" type="xs:boolean" minOccurs="0"/>
      <xs:element name="BrailleCandidateList" type="xs:boolean" minOccurs="0"/>
      <xs:element name="LargeLetteredCandidateList" type="xs:boolean" minOccurs="0"/>
      <xs:element name="SignLanguageInterpreter" minOccurs="0">
        <xs:simpleType>
          <xs:restriction base="xs:string">
            <xs:enumeration value="at location"/>
            <xs:enumeration value="remote"/>
            <xs:enumeration value="not present"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:element>
      <xs:element name="SignLanguagePollingStationMember" type="xs:boolean" minOccurs="0"/>
      <xs:element name="AcousticsForHearingImpaired" type="xs:boolean" minOccurs="0"/>
      <xs:element name="LowStimulusEnvironment" type="xs:boolean" minOccurs="0"/>
      <xs:element name="Other" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
</xs:schema>
`,
};
