// A case a block: its name, then what is told of it. See `findings.ts`.
export const text: string = String.raw`C3: D is not A + B + C, in one count
  F.201 0 Contest[geen]/TotalVotes/UncountedVotes[toegelaten kiezers] {"expected":101,"found":100} at "100</UncountedVotes><UncountedVo"
  F.201 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/UncountedVotes[toegelaten kiezers] {"expected":101,"found":100} at "100</UncountedVotes><UncountedVo"

C4: as many voters as ballots, and yet a difference
  F.305 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/UncountedVotes[meer getelde stembiljetten] {"expected":0,"found":1} at "1</UncountedVotes><UncountedVote"
  F.305 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/UncountedVotes[minder getelde stembiljetten] {"expected":0,"found":1} at "1</UncountedVotes></ReportingUni"

C4: more ballots than voters, but not as many as given
  F.306 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/UncountedVotes[meer getelde stembiljetten] {"expected":2,"found":1} at "1</UncountedVotes><UncountedVote"
  beside F.312: 1

C4: more ballots than voters, but fewer are given too
  F.307 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/UncountedVotes[minder getelde stembiljetten] {"expected":0,"found":1} at "1</UncountedVotes></ReportingUni"
  beside F.312: 1

C4: fewer ballots than voters, but not as many as given
  F.308 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/UncountedVotes[minder getelde stembiljetten] {"expected":1,"found":2} at "2</UncountedVotes></ReportingUni"
  beside F.312: 1

C4: fewer ballots than voters, but more are given too
  F.309 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/UncountedVotes[meer getelde stembiljetten] {"expected":0,"found":1} at "1</UncountedVotes><UncountedVote"
  beside F.312: 1

C4: in a total I and J may both occur, but the difference has to fit
  F.312 0 Contest[geen]/TotalVotes/UncountedVotes[toegelaten kiezers] {"expected":99,"found":100} at "100</UncountedVotes><UncountedVo"
  beside EML-T01-CODE: 2

C5: the explanations do not add up
  EML-C05-UNEXPLAINED 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/UncountedVotes[toegelaten kiezers] {"expected":1,"found":0} at "100</UncountedVotes><UncountedVo"

C5: the explanations of too many do not add up
  EML-C05-UNEXPLAINED 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/UncountedVotes[toegelaten kiezers] {"expected":1,"found":2} at "100</UncountedVotes><UncountedVo"

C5: there is no explanation
  EML-C05-NO-EXPLANATION 0 Contest[geen]/TotalVotes/UncountedVotes[geen verklaring] {"found":1} at "1</UncountedVotes></TotalVotes><"
  EML-C05-NO-EXPLANATION 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/UncountedVotes[geen verklaring] {"found":1} at "1</UncountedVotes></ReportingUni"

C6: 3 % blank
  W.201 0 Contest[geen]/TotalVotes/RejectedVotes[blanco] {"found":3,"ballots":100} at "3</RejectedVotes><UncountedVotes"
  W.201 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/RejectedVotes[blanco] {"found":3,"ballots":100} at "3</RejectedVotes><UncountedVotes"

C6: 3 % invalid
  W.202 0 Contest[geen]/TotalVotes/RejectedVotes[ongeldig] {"found":3,"ballots":100} at "3</RejectedVotes><RejectedVotes "
  W.202 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/RejectedVotes[ongeldig] {"found":3,"ballots":100} at "3</RejectedVotes><RejectedVotes "

C6: 2 % difference
  W.203 0 Contest[geen]/TotalVotes/UncountedVotes[toegelaten kiezers] {"admitted":100,"ballots":103} at "100</UncountedVotes><UncountedVo"
  W.203 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/UncountedVotes[toegelaten kiezers] {"admitted":100,"ballots":103} at "100</UncountedVotes><UncountedVo"
  beside W.201: 2

C6: 15 difference
  W.203 0 Contest[geen]/TotalVotes/UncountedVotes[toegelaten kiezers] {"admitted":10000,"ballots":10015} at "10000</UncountedVotes></TotalVot"
  W.203 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/UncountedVotes[toegelaten kiezers] {"admitted":10000,"ballots":10015} at "10000</UncountedVotes></Reportin"

C6: voters, and no ballot at all
  W.203 0 Contest[geen]/TotalVotes/UncountedVotes[toegelaten kiezers] {"admitted":1,"ballots":0} at "1</UncountedVotes></TotalVotes><"
  W.203 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/UncountedVotes[toegelaten kiezers] {"admitted":1,"ballots":0} at "1</UncountedVotes></ReportingUni"
  beside W.204: 2

C6: no ballot at all
  W.204 0 Contest[geen]/TotalVotes/TotalCounted {} at "0</TotalCounted><RejectedVotes R"
  W.204 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/TotalCounted {} at "0</TotalCounted><RejectedVotes R"

C6: no electors
  W.205 0 Contest[geen]/TotalVotes/Cast {} at "0</Cast><TotalCounted>98</TotalC"

C6: more poll cards than electors
  W.206 0 Contest[geen]/TotalVotes/Cast {"found":89,"pollCards":90} at "89</Cast><TotalCounted>98</Total"

K1: earlier figures in a count that corrects nothing
  EML-K01-PHASE 0 Contest[geen]/ReportingUnitVotes[0999::SB1] {"found":"eerste zitting"} at "<ReportingUnitVotes><ReportingUn"

K1: earlier figures where no phase is given
  EML-K01-PHASE 0 Contest[geen]/ReportingUnitVotes[0999::SB1] {"found":null} at "<ReportingUnitVotes><ReportingUn"

K1: a figure that did not change
  EML-K01-SAME 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/list 1/InitialValidVotes {"found":3} at "3</kr:InitialValidVotes><ValidVo"
  EML-K01-SAME 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/list 1/candidate 1/InitialValidVotes {"found":3} at "3</kr:InitialValidVotes><ValidVo"
  beside EML-K04-SUM: 1

K2: an earlier code without a present one
  EML-K02-CODE 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/InitialUncountedVotes[geen verklaring] {} at "4</kr:InitialUncountedVotes><kr:"
  beside EML-K04-SUM: 1

K3: a corrigendum that corrects nothing
  EML-K03-NONE 0 Phase {} at "corrigendum\"></kr:Phase><Electio"

K4: earlier figures that do not add up
  EML-K04-SUM 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/TotalCounted {"expected":4,"found":5,"rule":"F.202"} at "5</kr:InitialTotalCounted><Total"
  EML-K04-SUM 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/UncountedVotes[meer getelde stembiljetten] {"expected":1,"found":0,"rule":"F.306"} at "0</UncountedVotes><UncountedVote"

K5: a phase in a 510d
  EML-K05-PLACE 0 Phase {"found":"510d"} at "corrigendum\"></kr:Phase><Electio"
  beside EML-K03-NONE: 1

K5: earlier figures in a 510d
  EML-K05-PLACE 0 Contest[geen]/ReportingUnitVotes[0999] {"found":"510d"} at "<ReportingUnitVotes><ReportingUn"
  beside EML-K01-PHASE: 1

K5: a counting method outside a 510b
  EML-K05-PLACE 0 CountingMethod {"found":"510a"} at "centrale stemopneming\"></kr:Coun"

K5: investigations outside a 510b
  EML-K05-PLACE 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/ReportingUnitInvestigations {"found":"510a"} at "uitslag gecorrigeerd\">true</kr:I"

K5: an investigation of the other way of counting
  EML-K05-REASON 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/ReportingUnitInvestigations/Investigation[uitslag gecorrigeerd] {"expected":"centrale stemopneming"} at "uitslag gecorrigeerd\">true</kr:I"

K5: an investigation that is named twice
  EML-K05-TWICE 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/ReportingUnitInvestigations/Investigation[uitslag gecorrigeerd] {} at "uitslag gecorrigeerd\">true</kr:I"

C7: a list with 50 percentage points more than elsewhere
  EML-C07-SHARE 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/list 1 {"found":75,"votes":100,"elsewhere":25,"votesElsewhere":100} at "75</ValidVotes></Selection><Sele"
  EML-C07-SHARE 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/list 2 {"found":25,"votes":100,"elsewhere":75,"votesElsewhere":100} at "25</ValidVotes></Selection><Sele"
  EML-C07-SHARE 0 Contest[geen]/ReportingUnitVotes[0999::SB2]/list 1 {"found":25,"votes":100,"elsewhere":75,"votesElsewhere":100} at "25</ValidVotes></Selection><Sele"
  and 1 more

C7: two candidates with each other's votes
  EML-C07-SWAP 0 Contest[geen]/ReportingUnitVotes[0999::SB1]/list 1/candidate 2 {"found":80,"other":"list 1/candidate 1","votes":15} at "80</ValidVotes></Selection><Sele"
  EML-C07-SWAP 0 Contest[geen]/ReportingUnitVotes[0999::SB2]/list 1/candidate 1 {"found":80,"other":"list 1/candidate 2","votes":15} at "80</ValidVotes></Selection><Sele"

S18: a number that fails the test by eleven
  EML-S18-NUMBER 0 Affiliation/candidate 1/NationalIdentificationNumber {} at "123456783</kr:NationalIdentifica"

S18: a number of letters
  EML-S18-NUMBER 0 Contest[I]/list 1/candidate 1/NationalIdentificationNumber {} at "abc</kr:NationalIdentificationNu"

S18: a date of birth twice
  EML-S18-BIRTH 0 Affiliation/candidate 1/DateOfBirthAnnex {} at "XX-05-1976</kr:DateOfBirthAnnex>"

S18: a thirteenth month
  EML-S18-MONTH 0 Affiliation/candidate 1/DateOfBirthAnnex {} at "XX-13-1976</kr:DateOfBirthAnnex>"

S18: not yet 18 on election day
  EML-S18-AGE 0 Affiliation/candidate 1/DateOfBirth {} at "2008-03-19</DateOfBirth><Gender>"

S18: born in a year in which nobody can be 18
  EML-S18-AGE 0 Affiliation/candidate 1/DateOfBirthAnnex {} at "XX-05-2009</kr:DateOfBirthAnnex>"

S20: nobody who hands the list in
  EML-S20-SUBMITTER 0 Nominate {} at "<Affiliation><AffiliationIdentif"

S20: a deputy without a place
  EML-S20-DEPUTY 0 Proposer[2] {} at "plaatsvervanger van de inleveraa"

S20: a nomination in Frisian where that is not possible
  EML-S20-LANGUAGE 1 list Partij Een/ListData {"found":"fy"} at "fy\" PublishGender=\"true\"><kr:Con"

S19: closes before it opens
  EML-S19-HOURS 0 Contest[geen]/PollingPlace[1]/Location[1]/ClosingTime {"expected":"> 2026-03-18T07:30:00","found":"2026-03-18T07:30:00"} at "2026-03-18T07:30:00</sb:ClosingT"

S19: closes before it opens, in zones
  EML-S19-HOURS 0 Contest[geen]/PollingPlace[1]/Location[1]/ClosingTime {"expected":"> 2026-03-18T07:30:00+01:00","found":"2026-03-18T07:30:00+02:00"} at "2026-03-18T07:30:00+02:00</sb:Cl"

S19: several places without being mobile
  EML-S19-MOVES 0 Contest[geen]/PollingPlace[1] {"found":2} at "<sb:Location><sb:BAGId>012345678"

S19: mobile, with one place
  EML-S19-STAYS 0 Contest[geen]/PollingPlace[1] {"found":1} at "Mobile</kr:ReportingUnitType><kr"

S19: a neighbourhood in another district
  EML-S19-NEIGHBOURHOOD 0 Contest[geen]/PollingPlace[1]/Location[1]/NeighbourhoodCode {"expected":"BU099900..","found":"BU09980001"} at "BU09980001</sb:NeighbourhoodCode"

S19: a place in the sea
  EML-S19-PLACE 0 Contest[geen]/PollingPlace[1]/Location[1]/Latitude {"found":"42.0704, 4.3007"} at "42.0704</sb:Latitude><sb:Longitu"

S0-25: a polling station that is a reserve
  EML-S19-NAME 0 Contest[geen]/PollingPlace[1]/LocalityName {"found":"Reserve 1"} at "Reserve 1</xal:LocalityName><xal"

S15: a contest of polling stations that is not geen
  EML-S15-CONTEST 0 Contest[1]/ContestIdentifier {"expected":"geen","found":"1"} at "1\"></ContestIdentifier><Reportin"

X4: a polling station that was not counted
  EML-X04-MISSING 1 Contest[geen]/ReportingUnitVotes[SB2] {"expected":2,"found":null} at "geen\"></ContestIdentifier><Total"
  beside EML-X04-ADDED: 1

X4: a polling station that is not on the list
  EML-X04-ADDED 1 Contest[geen]/ReportingUnitVotes[0999::SB3] {"found":"0999::SB3"} at "0999::SB3\">B</ReportingUnitIdent"
  beside EML-X04-MISSING: 1

X4: other electors than on the list
  EML-X04-ELECTORS 1 Contest[geen]/ReportingUnitVotes[0999::SB1]/Cast {"expected":1000,"found":999} at "999</Cast><TotalCounted>1</Total"
  beside EML-T02-ELECTORS: 1

X4: other electors of the municipality
  EML-X04-TOTAL 1 Contest[geen]/TotalVotes/Cast {"expected":2000,"found":1999} at "1999</Cast><TotalCounted>1</Tota"
  beside EML-T02-ELECTORS: 1

X2: two files with the lists of one contest
  EML-X02-TWICE 1 Contest[I] {"found":"I"} at "I\"><ContestName>Kring</ContestNa"
  EML-X02-TWICE 1 Contest[II] {"found":"II"} at "II\"><ContestName>Kring</ContestN"
  beside EML-S15-CONTEST: 2
  beside EML-S16-AUTHORITY: 1
  beside EML-S18-BIRTH: 1
  beside EML-S21-SET: 1

X8: an answer that is not that of the question
  EML-X08-OPTIONS 1 Contest[geen]/TotalVotes {"expected":"1 2","found":"1 3"} at "<TotalVotes><Selection><Referend"
  EML-X08-OPTIONS 1 Contest[geen]/ReportingUnitVotes[0999::SB1] {"expected":"1 2","found":"1 3"} at "<ReportingUnitVotes><ReportingUn"

X8: an answer that is missing, where answers are lists
  EML-X08-OPTIONS 1 Contest[geen]/TotalVotes {"expected":"1 2","found":"1"} at "<TotalVotes><Selection><Affiliat"
  EML-X08-OPTIONS 1 Contest[geen]/ReportingUnitVotes[0999::SB1] {"expected":"1 2","found":"1"} at "<ReportingUnitVotes><ReportingUn"

C2: the valid votes are not the sum of the answers
  F.202 1 Contest[geen]/TotalVotes/TotalCounted {"expected":3,"found":2} at "2</TotalCounted><RejectedVotes R"
  F.202 1 Contest[geen]/ReportingUnitVotes[0999::SB1]/TotalCounted {"expected":3,"found":2} at "2</TotalCounted><RejectedVotes R"

S2: a 1.2 file does not say when it was made
  EML-S02-ABSENT 5 CreationDateTime {} at "1</TransactionId><ManagingAuthor"

S3: the category is another than that of the id
  EML-S03-CATEGORY 1 ElectionIdentifier/ElectionCategory {"expected":"TK","found":"EK"} at "EK</ElectionCategory><kr:Electio"
  beside EML-S03-SUBCATEGORY: 1
  beside EML-X01-ELECTION: 1

S3: the subcategory is of another category
  EML-S03-SUBCATEGORY 1 ElectionIdentifier/ElectionSubcategory {"expected":"TK","found":"PS2"} at "PS2</kr:ElectionSubcategory><kr:"
  beside EML-X01-ELECTION: 1

S3: the year is another than that of the id
  EML-S03-DATE 6 ElectionIdentifier/ElectionDate {"expected":"2099","found":"2098-03-18"} at "2098-03-18</kr:ElectionDate></El"
  beside EML-X01-ELECTION: 1

S4: an election of the whole country names an area
  EML-S04-DOMAIN 5 ElectionIdentifier/ElectionDomain {"expected":false,"found":"Fictieland"} at "Fictieland</kr:ElectionDomain><k"

S6: the threshold is not that of the law
  EML-S06-THRESHOLD 0 PreferenceThreshold {"expected":25,"found":50} at "50</kr:PreferenceThreshold>\n    "
  beside EML-X07-RANKING: 11

S7: the nomination day is after the election
  EML-S07-NOMINATION 0 ElectionIdentifier/NominationDate {"expected":"2099-03-18","found":"2099-04-02"} at "2099-04-02</kr:NominationDate>\n "
  beside EML-X01-ELECTION: 4

S7: a count was made before election day
  EML-S07-MADE 5 CreationDateTime {"expected":"2099-03-18","found":"2099-03-17T01:32:49.834"} at "2099-03-17T01:32:49.834</kr:Crea"

S7: lists were issued after election day
  EML-S07-MADE 1 IssueDate {"expected":"2099-03-18","found":"2099-03-19"} at "2099-03-19</IssueDate><kr:Creati"

S8: a polling station is there twice, once with a zero before its number
  EML-S08-UNIT 5 Contest[1]/ReportingUnitVotes[8001::SB01] {"found":"8001::SB01"} at "8001::SB01\">Stembureau Dorpshuis"

S9: candidates of a list do not go up
  EML-S09-ORDER 1 Contest[1]/list 1/candidate 3 {"expected":"> 99","found":3} at "3\"></CandidateIdentifier><Candid"
  beside EML-X02-CANDIDATES: 3
  beside EML-S21-SET: 3

S9: lists do not go up
  EML-S09-ORDER 1 Contest[1]/list 2 {"expected":"> 99","found":2} at "2\"><RegisteredName>Partij van de"
  beside EML-X02-LISTS: 3

S9: lists of a count do not go up
  EML-S09-COUNT-ORDER 5 Contest[1]/TotalVotes/list 2 {"expected":"> 99","found":2} at "2\"><RegisteredName>Partij van de"
  beside EML-S10-LISTS: 3
  beside EML-T01-VOTES: 42
  beside EML-X02-LISTS: 1
  beside EML-X05-VOTES: 42

S9: candidates of a unit do not go up
  EML-S09-COUNT-ORDER 5 Contest[1]/ReportingUnitVotes[8001::SB1]/list 1/candidate 3 {"expected":"> 99","found":3} at "3\"></CandidateIdentifier></Candi"
  beside EML-S10-CANDIDATES: 1
  beside EML-T01-VOTES: 2

S10: a unit has other lists than the total
  EML-S10-LISTS 5 Contest[1]/ReportingUnitVotes[8001::SB1] {"expected":"1 2 3 4 5 6 7 9","found":"99 2 3 4 5 6 7 9"} at "<ReportingUnitVotes><ReportingUn"
  beside EML-S09-COUNT-ORDER: 1
  beside EML-T01-VOTES: 42

S10: a district has a list that the total does not know
  EML-S10-LISTS 7 Contest[alle]/ReportingUnitVotes[HSB1] {"expected":"1 2 3 4 5 6 7 8 9","found":"99 2 3 4 5 6 7 9"} at "<ReportingUnitVotes><ReportingUn"
  beside EML-S09-COUNT-ORDER: 1
  beside EML-T01-VOTES: 42
  beside EML-X02-LISTS: 1
  beside EML-X05-VOTES: 42

S10: a unit has other candidates than the total
  EML-S10-CANDIDATES 5 Contest[1]/ReportingUnitVotes[8001::SB1]/list 1 {"expected":"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20","found":"1 99 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20"} at "<ReportingUnitVotes><ReportingUn"
  beside EML-S09-COUNT-ORDER: 1
  beside EML-T01-VOTES: 2

S14: two areas stand at the top
  EML-S14-ROOT 0 ElectionTree {"expected":"STAAT","found":"STAAT 1, KIESKRING 1"} at "<kr:Region RegionNumber=\"1\" Regi"

S14: the area above is not there
  EML-S14-PARENT 0 ElectionTree/Region[GEMEENTE 8001] {"expected":"KIESKRING / STAAT","found":"KIESKRING 9"} at "<kr:Region RegionNumber=\"8001\" R"
  beside EML-X05-AREA: 1

S14: the area above is of the wrong kind
  EML-S14-PARENT 0 ElectionTree/Region[GEMEENTE 8001] {"expected":"KIESKRING / STAAT","found":"GEMEENTE 8002"} at "<kr:Region RegionNumber=\"8001\" R"
  beside EML-X05-AREA: 1

S14: the country lies in its own district
  EML-S14-CYCLE 0 ElectionTree/Region[STAAT 1] {"found":"STAAT 1"} at "<kr:Region RegionNumber=\"1\" Regi"
  EML-S14-CYCLE 0 ElectionTree/Region[KIESKRING 1] {"found":"KIESKRING 1"} at "<kr:Region RegionNumber=\"1\" Regi"
  beside EML-S14-ROOT: 1

S14: there is no central electoral committee
  EML-S14-COMMITTEE 0 ElectionTree {"expected":1,"found":""} at "<kr:Region RegionNumber=\"1\" Regi"

S14: there are two central electoral committees
  EML-S14-COMMITTEE 0 ElectionTree {"expected":1,"found":"Centraal stembureau Fictieland, Fictiehoven"} at "<kr:Region RegionNumber=\"1\" Regi"

S15: a district has no number
  EML-S15-CONTEST 1 Contest[geen]/ContestIdentifier {"expected":"number of a district","found":"geen"} at "geen\"><ContestName>Fictiehoven</"

S15: the whole country has the number of a district
  EML-S15-CONTEST 8 Contest[1]/ContestIdentifier {"expected":"alle","found":"1"} at "1\"></ContestIdentifier><Selectio"

S16: lists are not made by the central committee
  EML-S16-AUTHORITY 1 ManagingAuthority/AuthorityIdentifier/@Id {"expected":"CSB","found":"8001"} at "8001\">Centraal stembureau Fictie"

S16: a district is counted by the committee of another
  EML-S16-AUTHORITY 6 ManagingAuthority/AuthorityIdentifier/@Id {"expected":"HSB1","found":"HSB2"} at "HSB2\">Fictiehoven</AuthorityIden"

S16: a count of the country names a municipality
  EML-S16-CENTRAL 7 ManagingAuthority/AuthorityIdentifier/@Id {"expected":"CSB","found":"8001"} at "8001\">Fictieland</AuthorityIdent"

S17: a polling station of another municipality
  EML-S17-UNIT 5 Contest[1]/ReportingUnitVotes[8002::SB1] {"expected":"8001::SB and a number","found":"8002::SB1"} at "8002::SB1\">Stembureau De Gouden "

S17: a municipality of another district
  EML-S17-UNIT 6 Contest[1]/ReportingUnitVotes[HSB2::8001] {"expected":"HSB1:: and 4 digits","found":"HSB2::8001"} at "HSB2::8001\">Fictiehoven</Reporti"
  beside EML-X05-AREA: 2

S17: a polling station among the districts
  EML-S17-UNIT 7 Contest[alle]/ReportingUnitVotes[8001::SB1] {"expected":"HSB and a number, or 4 digits","found":"8001::SB1"} at "8001::SB1\">Kieskring Fictiehoven"
  beside EML-C05-NO-EXPLANATION: 1
  beside EML-X05-AREA: 2

S20: a list is in Frisian where that cannot be
  EML-S20-LANGUAGE 1 Contest[1]/list 1/ListData {"found":"fy"} at "fy\" PublishGender=\"true\"></kr:Li"

S21: a list of a set has another candidate
  EML-S21-SET 2 Contest[2]/list 1 {"set":1} at "1\" PublicationLanguage=\"nl\" Publ"

S22: an unnamed list is called after its first candidate, and that is not the registered name
  EML-X03-REGISTERED 1 Contest[1]/list 9 {"found":"Blanco (Mosstenen, V.C.B.)"} at "</RegisteredName></AffiliationId"
  beside EML-X02-NAME: 3
  beside EML-S21-SET: 3

C1: a list is not the sum of its candidates
  F.402 5 Contest[1]/TotalVotes/list 1 {"expected":553,"found":552} at "552</ValidVotes></Selection><Sel"
  beside EML-T01-VOTES: 1
  beside EML-X05-VOTES: 1

C2: the valid votes are not the sum of the lists
  F.202 6 Contest[1]/TotalVotes/TotalCounted {"expected":7875,"found":7876} at "7876</TotalCounted><RejectedVote"
  beside F.312: 1
  beside EML-T01-BALLOTS: 1
  beside EML-X05-BALLOTS: 1

C3: D is not A + B + C
  F.201 5 Contest[1]/TotalVotes/UncountedVotes[toegelaten kiezers] {"expected":2574,"found":2573} at "2573</UncountedVotes><UncountedV"
  beside EML-T01-CODE: 1
  beside EML-X05-CODE: 1

C4: the total D is not H - I + J
  F.312 7 Contest[alle]/TotalVotes/UncountedVotes[toegelaten kiezers] {"expected":31404,"found":31405} at "31405</UncountedVotes><Uncounted"
  beside EML-T01-CODE: 1

T1: votes on a candidate do not add up
  EML-T01-VOTES 5 Contest[1]/TotalVotes/list 1/candidate 2 {"expected":30,"found":31} at "31</ValidVotes></Selection><Sele"
  beside F.402: 1
  beside EML-X05-VOTES: 1

T1: votes on a person do not add up over the districts
  EML-T01-VOTES 7 Contest[alle]/TotalVotes/list 1/candidate KruimelpluimDL {"expected":417,"found":418} at "418</ValidVotes></Selection><Sel"
  beside F.402: 1

T1: a candidate of a unit is not in the total
  EML-T01-VOTES 5 Contest[1]/TotalVotes/list 1/candidate 2 {"expected":22,"found":30} at "30</ValidVotes></Selection><Sele"
  EML-T01-VOTES 5 Contest[1]/TotalVotes/list 1/candidate 99 {"expected":8,"found":null} at "<TotalVotes><Selection><Affiliat"
  beside EML-S09-COUNT-ORDER: 1
  beside EML-S10-CANDIDATES: 1

T1: blank votes do not add up
  EML-T01-BALLOTS 6 Contest[1]/TotalVotes/RejectedVotes[blanco] {"expected":13,"found":14} at "14</RejectedVotes><UncountedVote"
  beside F.312: 1
  beside EML-X05-BALLOTS: 1

T1: a code does not add up
  EML-T01-CODE 7 Contest[alle]/TotalVotes/UncountedVotes[andere verklaring] {"expected":0,"found":1} at "1</UncountedVotes></TotalVotes><"

T1: a code of the total is in no unit
  EML-T01-CODE 5 Contest[1]/TotalVotes/UncountedVotes[kwijtgeraakte stembiljetten] {"expected":null,"found":0} at "0</UncountedVotes></TotalVotes><"

T1: a code of the units is not in the total
  EML-T01-CODE 5 Contest[1]/TotalVotes/UncountedVotes[andere verklaring] {"expected":0,"found":null} at "<TotalVotes><Selection><Affiliat"

T2: electors do not add up
  EML-T02-ELECTORS 5 Contest[1]/TotalVotes/Cast {"expected":3440,"found":3439} at "3439</Cast><TotalCounted>2561</T"

T2: some units have no electors
  EML-T02-PART 5 Contest[1]/TotalVotes/Cast {"expected":2022,"found":3439} at "3439</Cast><TotalCounted>2561</T"

T2: no unit has electors
  EML-T02-ALONE 5 Contest[1]/TotalVotes/Cast {"expected":0,"found":3439} at "3439</Cast><TotalCounted>2561</T"

T3: a candidate has no ShortCode
  EML-T03-PERSON 7 Contest[alle]/ReportingUnitVotes[HSB1]/list 1/candidate 2 {} at "2\"></CandidateIdentifier></Candi"
  beside EML-T01-VOTES: 2

X1: a count is of another election (S1-13)
  EML-X01-ELECTION 5 ElectionIdentifier/@Id {"expected":"TK2099","found":"TK2099_X"} at "TK2099_X\"><ElectionName>Fictieve"

X1: lists have another nomination day
  EML-X01-ELECTION 1 ElectionIdentifier/NominationDate {"expected":"2099-02-02","found":"2099-02-03"} at "2099-02-03</kr:NominationDate></"

X1: the area is another
  EML-X01-ELECTION 8 ElectionIdentifier/ElectionDomain/@Id {"expected":"1","found":"2"} at "2\">Fictieland</kr:ElectionDomain"

X2: a count has a list that is not on the lists
  EML-X02-LISTS 5 Contest[1]/TotalVotes {"expected":"1 2 3 4 5 6 7 9","found":"99 2 3 4 5 6 7 9"} at "<TotalVotes><Selection><Affiliat"
  beside EML-S09-COUNT-ORDER: 1
  beside EML-S10-LISTS: 3
  beside EML-T01-VOTES: 42
  beside EML-X05-VOTES: 42

X2: lists of another district (S1-13)
  EML-X02-LISTS 5 Contest[1]/TotalVotes {"expected":"1 2 3 4 5 7 8 9","found":"1 2 3 4 5 6 7 9"} at "<TotalVotes><Selection><Affiliat"
  EML-X02-LISTS 6 Contest[1]/TotalVotes {"expected":"1 2 3 4 5 7 8 9","found":"1 2 3 4 5 6 7 9"} at "<TotalVotes><Selection><Affiliat"
  EML-X02-LISTS 7 Contest[alle]/ReportingUnitVotes[HSB1] {"expected":"1 2 3 4 5 7 8 9","found":"1 2 3 4 5 6 7 9"} at "<ReportingUnitVotes><ReportingUn"
  beside EML-X02-TWICE: 1

X2: a count has another candidate
  EML-X02-CANDIDATES 7 Contest[alle]/ReportingUnitVotes[HSB1]/list 1 {"expected":"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20","found":"1 99 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20"} at "1\"><RegisteredName>Lijst Regenbo"
  beside EML-S09-COUNT-ORDER: 1
  beside EML-X05-VOTES: 2

X2: a list is named differently in a count
  EML-X02-NAME 6 Contest[1]/TotalVotes/list 1 {"expected":"Lijst Regenboog","found":"Regenboog"} at "1\"><RegisteredName>Regenboog</Re"

X3: the name of a list is not registered
  EML-X03-REGISTERED 1 Contest[1]/list 1 {"found":"Lijst Regenboog"} at "Lijst Regenboog</RegisteredName>"
  EML-X03-REGISTERED 2 Contest[2]/list 1 {"found":"Lijst Regenboog"} at "Lijst Regenboog</RegisteredName>"
  EML-X03-REGISTERED 3 Contest[3]/list 1 {"found":"Lijst Regenboog"} at "Lijst Regenboog</RegisteredName>"
  and 1 more

X5: votes of a municipality are different in its district
  EML-X05-VOTES 6 Contest[1]/ReportingUnitVotes[HSB1::8001]/list 1/candidate 2 {"expected":30,"found":31} at "31</ValidVotes></Selection><Sele"
  beside F.402: 1
  beside EML-T01-VOTES: 1

X5: votes of a district are different in the country
  EML-X05-VOTES 7 Contest[alle]/ReportingUnitVotes[HSB1]/list 1/candidate 2 {"expected":107,"found":108} at "108</ValidVotes></Selection><Sel"
  beside F.402: 1
  beside EML-T01-VOTES: 1

X5: a candidate is missing one level higher
  EML-X05-VOTES 6 Contest[1]/ReportingUnitVotes[HSB1::8001]/list 1/candidate 99 {"expected":null,"found":30} at "30</ValidVotes></Selection><Sele"
  EML-X05-VOTES 6 Contest[1]/ReportingUnitVotes[HSB1::8001]/list 1/candidate 2 {"expected":30,"found":null} at "<ReportingUnitVotes><ReportingUn"
  beside EML-S09-COUNT-ORDER: 1
  beside EML-S10-CANDIDATES: 1
  beside EML-T01-VOTES: 2

X5: blank votes are different one level higher
  EML-X05-BALLOTS 7 Contest[alle]/ReportingUnitVotes[HSB1]/RejectedVotes[blanco] {"expected":13,"found":14} at "14</RejectedVotes><UncountedVote"
  beside F.312: 1
  beside EML-T01-BALLOTS: 1

X5: electors are different one level higher
  EML-X05-ELECTORS 7 Contest[alle]/ReportingUnitVotes[HSB1]/Cast {"expected":10515,"found":10516} at "10516</Cast><TotalCounted>7875</"
  beside EML-T02-ELECTORS: 1

X5: a code is different one level higher
  EML-X05-CODE 6 Contest[1]/ReportingUnitVotes[HSB1::8001]/UncountedVotes[andere verklaring] {"expected":0,"found":1} at "1</UncountedVotes></ReportingUni"
  beside EML-T01-CODE: 1

X5: a municipality of the definition is not counted
  EML-X05-AREA 6 Contest[1]/ReportingUnitVotes[HSB1::8099] {"expected":null,"found":"HSB1::8099"} at "HSB1::8099\">Fictiehoven</Reporti"
  EML-X05-AREA 6 Contest[1]/ReportingUnitVotes[HSB1::8001] {"expected":"HSB1::8001","found":null} at "1\"><ContestName>Fictiehoven</Con"

X5: a district of the definition is not counted
  EML-X05-AREA 7 Contest[alle]/ReportingUnitVotes[HSB9] {"expected":null,"found":"HSB9"} at "HSB9\">Kieskring Fictiehoven</Rep"
  EML-X05-AREA 7 Contest[alle]/ReportingUnitVotes[HSB1] {"expected":"HSB1","found":null} at "alle\"></ContestIdentifier><Total"
  beside EML-C05-NO-EXPLANATION: 1

X6: more people are elected than there are seats
  EML-X06-SEATS 8 Result {"expected":34,"found":35} at "<Selection><AffiliationIdentifie"
  beside EML-S05-HOUSE: 1
  beside EML-X07-RANKING: 1

X6: a seat stays empty
  EML-X06-EMPTY-SEAT 8 Result {"expected":36,"found":35} at "<Selection><AffiliationIdentifie"
  beside EML-S05-HOUSE: 1

X6: an elected person is not in the count
  EML-X06-UNKNOWN 8 Contest[alle]/list 1/rank 2 {"found":"Niemand"} at "Niemand\"></CandidateIdentifier><"

X6: a list with seats is not in the count
  EML-X06-UNKNOWN 8 Contest[alle]/list 99 {"found":99} at "99\"><RegisteredName>Lijst Regenb"

X6: the elected are not numbered from 1
  EML-X06-RANKS 8 Contest[alle]/list 1/rank 99 {"expected":1,"found":99} at "99\" ShortCode=\"RozijnmantelLE\"><"

X6: somebody is elected twice
  EML-X06-TWICE 8 Contest[alle]/list 1/rank 2 {"found":"RozijnmantelLE"} at "<Selection><Candidate><Candidate"

X7: somebody passed the threshold, and the result says otherwise
  EML-X07-RANKING 8 Contest[alle]/list 1/rank 1/Ranking {"expected":1,"found":2,"votes":4782} at "2</Ranking><Elected>yes</Elected"
  beside EML-X07-ORDER: 1

X7: somebody did not pass the threshold, and the result says otherwise
  EML-X07-RANKING 8 Contest[alle]/list 1/rank 6/Ranking {"expected":2,"found":1,"votes":90} at "1</Ranking><Elected>yes</Elected"

X7: by preference, but after one who is not
  EML-X07-ORDER 8 Contest[alle]/list 1/rank 9/Ranking {"expected":2,"found":1} at "1</Ranking><Elected>yes</Elected"
  beside EML-X07-RANKING: 1

X7: by preference, with more votes than the one before
  EML-X07-ORDER 8 Contest[alle]/list 1/rank 2 {"votes":4782} at "2\" ShortCode=\"RozijnmantelLE\"></"

X7: a list of which nobody is elected
  EML-X07-NOBODY 8 Contest[alle]/list 99 {} at "<Selection><AffiliationIdentifie"
  beside EML-X06-UNKNOWN: 1`;
