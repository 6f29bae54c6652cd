<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="ja_JP">
  <context>
    <name>michishirube</name>
    <message>
      <source>
</source>
      <translation>
</translation>
    </message>
    <message>
      <source> </source>
      <translation> </translation>
    </message>
    <message>
      <source> → </source>
      <translation> → </translation>
    </message>
    <message>
      <source> ／ </source>
      <translation> / </translation>
    </message>
    <message>
      <source>&amp;{number}　{title}</source>
      <translation>&amp;{number}  {title}</translation>
    </message>
    <message>
      <source>0以上の整数になっていません</source>
      <translation>it is not an integer of 0 or more</translation>
    </message>
    <message>
      <source>100%・幅に合わせる・ページ全体</source>
      <translation>100%, fit width, whole page</translation>
    </message>
    <message>
      <source>1　質問に答える</source>
      <translation>1  Answer questions</translation>
    </message>
    <message>
      <source>1・2・3…</source>
      <translation>1, 2, 3…</translation>
    </message>
    <message>
      <source>1・2・3…のキーでも選べます</source>
      <translation>The keys 1, 2, 3… choose, too</translation>
    </message>
    <message numerus="yes">
      <source>1字から{n}字までの名前を付けてください。</source>
      <translation>
        <numerusform>Give it a name of one character.</numerusform>
        <numerusform>Give it a name of 1 to {n} characters.</numerusform>
      </translation>
    </message>
    <message>
      <source>1．今見えているのは検討結果です。「なぜ」を押すと、理由が回答まで開きます。
2．左の一覧から質問を一つ選び、回答を変えると、結論も変わります。Ctrl＋Zで元に戻ります。
3．「メモを見る・印刷する…」で、そのままメモになります。
4．Ctrl＋Lで案件一覧に戻ります。この例は、いらなくなったら消去できます。</source>
      <translation>1. What you see is the result. “Why” opens the reasons, down to the answers.
2. Choose a question in the list on the left and change its answer: the verdict changes, too. Ctrl+Z takes it back.
3. “View or print memo…” makes the memo.
4. Ctrl+L goes back to the list of cases. Erase this example when you no longer need it.</translation>
    </message>
    <message>
      <source>2　結論を読む</source>
      <translation>2  Read the verdict</translation>
    </message>
    <message>
      <source>3　メモにする</source>
      <translation>3  Make the memo</translation>
    </message>
    <message>
      <source>&lt; は &amp;lt;、&amp; は &amp;amp; と書き、属性は引用符で囲んでください</source>
      <translation>Write &lt; as &amp;lt; and &amp; as &amp;amp;, and put attributes in quotation marks</translation>
    </message>
    <message>
      <source>&lt;/memo&gt; の後に続きがあります</source>
      <translation>There is something after &lt;/memo&gt;</translation>
    </message>
    <message>
      <source>&lt;memo&gt; から書き始めてください</source>
      <translation>Begin with &lt;memo&gt;</translation>
    </message>
    <message>
      <source>&lt;p&gt; などの中に書いてください</source>
      <translation>Write it inside a &lt;p&gt; or the like</translation>
    </message>
    <message>
      <source>&lt;{parent}&gt; にタグは置けません</source>
      <translation>No tag can stand in &lt;{parent}&gt;</translation>
    </message>
    <message>
      <source>&lt;{parent}&gt; の中に &lt;{tag}&gt; は置けません</source>
      <translation>&lt;{tag}&gt; cannot stand in &lt;{parent}&gt;</translation>
    </message>
    <message>
      <source>&lt;{tag}&gt; から始まっています</source>
      <translation>It begins with &lt;{tag}&gt;</translation>
    </message>
    <message>
      <source>&lt;{tag}&gt; というタグはありません</source>
      <translation>There is no tag &lt;{tag}&gt;</translation>
    </message>
    <message>
      <source>&lt;{tag}&gt; に属性 {key} がありません</source>
      <translation>&lt;{tag}&gt; lacks the attribute {key}</translation>
    </message>
    <message>
      <source>&lt;{tag}&gt; に属性 {key} はありません</source>
      <translation>&lt;{tag}&gt; has no attribute {key}</translation>
    </message>
    <message>
      <source>&lt;{tag}&gt; の {key} に「{value}」は使えません</source>
      <translation>The attribute {key} of &lt;{tag}&gt; cannot be “{value}”</translation>
    </message>
    <message>
      <source>&lt;{tag}&gt; の直下に文字「{text}」があります</source>
      <translation>The text “{text}” stands directly in &lt;{tag}&gt;</translation>
    </message>
    <message>
      <source>Alt＋C、R、数字</source>
      <translation>Alt+C, R, digit</translation>
    </message>
    <message>
      <source>Alt＋←</source>
      <translation>Alt+←</translation>
    </message>
    <message>
      <source>Alt＋←　Alt＋→</source>
      <translation>Alt+←, Alt+→</translation>
    </message>
    <message>
      <source>Alt＋↓</source>
      <translation>Alt+↓</translation>
    </message>
    <message>
      <source>Alt＋↓　ほかの質問に先に答え、結果の前にもう一度お尋ねします</source>
      <translation>Alt+↓: answer other questions first; you are asked again before the result</translation>
    </message>
    <message>
      <source>Ctrl＋,</source>
      <translation>Ctrl+,</translation>
    </message>
    <message>
      <source>Ctrl＋0　Ctrl＋1　Ctrl＋2</source>
      <translation>Ctrl+0, Ctrl+1, Ctrl+2</translation>
    </message>
    <message>
      <source>Ctrl＋C</source>
      <translation>Ctrl+C</translation>
    </message>
    <message>
      <source>Ctrl＋D</source>
      <translation>Ctrl+D</translation>
    </message>
    <message>
      <source>Ctrl＋E</source>
      <translation>Ctrl+E</translation>
    </message>
    <message>
      <source>Ctrl＋F</source>
      <translation>Ctrl+F</translation>
    </message>
    <message>
      <source>Ctrl＋G</source>
      <translation>Ctrl+G</translation>
    </message>
    <message>
      <source>Ctrl＋H</source>
      <translation>Ctrl+H</translation>
    </message>
    <message>
      <source>Ctrl＋I</source>
      <translation>Ctrl+I</translation>
    </message>
    <message>
      <source>Ctrl＋I。ファイルをこの窓に落としても入ります。</source>
      <translation>Ctrl+I, or drop files on this window.</translation>
    </message>
    <message>
      <source>Ctrl＋K</source>
      <translation>Ctrl+K</translation>
    </message>
    <message>
      <source>Ctrl＋L</source>
      <translation>Ctrl+L</translation>
    </message>
    <message>
      <source>Ctrl＋N</source>
      <translation>Ctrl+N</translation>
    </message>
    <message>
      <source>Ctrl＋O</source>
      <translation>Ctrl+O</translation>
    </message>
    <message>
      <source>Ctrl＋P</source>
      <translation>Ctrl+P</translation>
    </message>
    <message>
      <source>Ctrl＋PgDown　Ctrl＋PgUp</source>
      <translation>Ctrl+PgDown, Ctrl+PgUp</translation>
    </message>
    <message>
      <source>Ctrl＋Q</source>
      <translation>Ctrl+Q</translation>
    </message>
    <message>
      <source>Ctrl＋R</source>
      <translation>Ctrl+R</translation>
    </message>
    <message>
      <source>Ctrl＋S</source>
      <translation>Ctrl+S</translation>
    </message>
    <message>
      <source>Ctrl＋Shift＋C</source>
      <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
      <source>Ctrl＋Shift＋E</source>
      <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
      <source>Ctrl＋Shift＋K</source>
      <translation>Ctrl+Shift+K</translation>
    </message>
    <message>
      <source>Ctrl＋T</source>
      <translation>Ctrl+T</translation>
    </message>
    <message>
      <source>Ctrl＋Y</source>
      <translation>Ctrl+Y</translation>
    </message>
    <message>
      <source>Ctrl＋Y　Ctrl＋Shift＋Z</source>
      <translation>Ctrl+Y, Ctrl+Shift+Z</translation>
    </message>
    <message>
      <source>Ctrl＋Z</source>
      <translation>Ctrl+Z</translation>
    </message>
    <message>
      <source>Ctrl＋＋　Ctrl＋－</source>
      <translation>Ctrl++, Ctrl+−</translation>
    </message>
    <message>
      <source>DOCTYPE 宣言は使えません</source>
      <translation>A DOCTYPE declaration is not allowed</translation>
    </message>
    <message>
      <source>Enter　Alt＋→</source>
      <translation>Enter, Alt+→</translation>
    </message>
    <message>
      <source>Esc　Ctrl＋W</source>
      <translation>Esc, Ctrl+W</translation>
    </message>
    <message>
      <source>F3　Shift＋F3</source>
      <translation>F3, Shift+F3</translation>
    </message>
    <message>
      <source>JSON として読めません</source>
      <translation>it cannot be read as JSON</translation>
    </message>
    <message>
      <source>JSON として読めません。</source>
      <translation>It cannot be read as JSON. </translation>
    </message>
    <message>
      <source>JSON として読めません：{msg}</source>
      <translation>cannot be read as JSON: {msg}</translation>
    </message>
    <message>
      <source>PDF (*.pdf);;Word：編集用、照合はできません (*.docx)</source>
      <translation>PDF (*.pdf);;Word: for editing, cannot be verified (*.docx)</translation>
    </message>
    <message>
      <source>PDFが壊れているか、途中で切れています</source>
      <translation>the PDF is damaged or cut off</translation>
    </message>
    <message>
      <source>PDFではありません</source>
      <translation>not a PDF</translation>
    </message>
    <message>
      <source>PDFに保存…</source>
      <translation>Save as PDF…</translation>
    </message>
    <message>
      <source>PDFに保存する</source>
      <translation>Save as PDF</translation>
    </message>
    <message>
      <source>PDFを保存…</source>
      <translation>Save PDF…</translation>
    </message>
    <message>
      <source>PDFを保存（Ctrl＋S）</source>
      <translation>Save PDF (Ctrl+S)</translation>
    </message>
    <message>
      <source>PDFを開くプログラムが見つかりません。ファイルは残っています：{path}</source>
      <translation>There is no program to open PDF files. The file is kept: {path}</translation>
    </message>
    <message>
      <source>SHA-256 を 64 桁の小文字の十六進数で書いてください</source>
      <translation>write SHA-256 as 64 lower-case hexadecimal digits</translation>
    </message>
    <message>
      <source>Tab　Shift＋Tab</source>
      <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
      <source>UTF-8 で保存し直してください</source>
      <translation>Save it again as UTF-8</translation>
    </message>
    <message>
      <source>UTF-8 として読めません</source>
      <translation>It cannot be read as UTF-8</translation>
    </message>
    <message>
      <source>Word の文書を作っています…</source>
      <translation>Making the Word document…</translation>
    </message>
    <message>
      <source>YAML として読めません：{problem}</source>
      <translation>cannot be read as YAML: {problem}</translation>
    </message>
    <message>
      <source>[ ] で並べてください：{values}</source>
      <translation>write a list in [ ]: {values}</translation>
    </message>
    <message>
      <source>autoescape は切り替えられません</source>
      <translation>autoescape cannot be switched</translation>
    </message>
    <message>
      <source>batch の数は 1 から {most} までです</source>
      <translation>The number of batch must be from 1 to {most}</translation>
    </message>
    <message>
      <source>docs/memo-templates.md の名前の一覧と照らしてください</source>
      <translation>Compare it with the list of names in docs/memo-templates.md</translation>
    </message>
    <message>
      <source>for の recursive は使えません</source>
      <translation>recursive is not allowed in for</translation>
    </message>
    <message>
      <source>ja</source>
      <translation>en</translation>
    </message>
    <message>
      <source>ja、en のように書いてください</source>
      <translation>write it like ja or en</translation>
    </message>
    <message>
      <source>pack.yaml のあるフォルダを指定してください</source>
      <translation>choose a folder with a pack.yaml</translation>
    </message>
    <message>
      <source>pages の書き方が違います</source>
      <translation>pages is written wrongly</translation>
    </message>
    <message>
      <source>parties.{other} の当事者の answers</source>
      <translation>answers of the parties in parties.{other}</translation>
    </message>
    <message>
      <source>range が長すぎます（{most:,} まで）</source>
      <translation>The range is too long (at most {most:,})</translation>
    </message>
    <message>
      <source>recent は [ ] で書きます。</source>
      <translation>recent is written in [ ]. </translation>
    </message>
    <message>
      <source>true か false になっていません</source>
      <translation>it is neither true nor false</translation>
    </message>
    <message>
      <source>true と書くか、キーごと消してください</source>
      <translation>write true, or remove the key</translation>
    </message>
    <message>
      <source>windows は { } で書きます。</source>
      <translation>windows is written in { }. </translation>
    </message>
    <message>
      <source>{about}から{labels}が外れる</source>
      <translation>{labels} no longer in {about}</translation>
    </message>
    <message>
      <source>{about}が{words}</source>
      <translation>{about} {words}</translation>
    </message>
    <message>
      <source>{about}に{labels}が加わる</source>
      <translation>{labels} added to {about}</translation>
    </message>
    <message>
      <source>{about}について、{text}</source>
      <translation>{about}: {text}</translation>
    </message>
    <message>
      <source>{about}（「、」で区切ります）</source>
      <translation>{about} (separated by commas)</translation>
    </message>
    <message>
      <source>{about}：{before} → {after}</source>
      <translation>{about}: {before} → {after}</translation>
    </message>
    <message>
      <source>{answer}なら</source>
      <translation>If {answer}</translation>
    </message>
    <message>
      <source>{asked}［{consultation}］</source>
      <translation>{asked} [{consultation}]</translation>
    </message>
    <message>
      <source>{begins}{length}{moves}</source>
      <translation>{length} {begins}{moves}</translation>
    </message>
    <message>
      <source>{begins}以降</source>
      <translation>on or after {begins}</translation>
    </message>
    <message>
      <source>{by}（{when}）</source>
      <translation>{by} ({when})</translation>
    </message>
    <message>
      <source>{called}が取り除かれています</source>
      <translation>{called} has been removed</translation>
    </message>
    <message>
      <source>{called}が書き換えられています</source>
      <translation>{called} has been altered</translation>
    </message>
    <message>
      <source>{called}（{name}）</source>
      <translation>{called} ({name})</translation>
    </message>
    <message>
      <source>{changed:%Y-%m-%d %H:%M}　基準日 {as_of}</source>
      <translation>{changed:%Y-%m-%d %H:%M} · as of {as_of}</translation>
    </message>
    <message>
      <source>{close} の誤りではありませんか</source>
      <translation>Perhaps {close} is meant</translation>
    </message>
    <message>
      <source>{date}（{weekday}）</source>
      <translation>{date} ({weekday})</translation>
    </message>
    <message>
      <source>{day}{period}</source>
      <translation>{day}{period}</translation>
    </message>
    <message>
      <source>{day}公布、未施行{by}</source>
      <translation>promulgated {day}, not yet in force{by}</translation>
    </message>
    <message>
      <source>{day}現在</source>
      <translation>as of {day}</translation>
    </message>
    <message numerus="yes">
      <source>{done}／{n}問</source>
      <translation>
        <numerusform>{done} of {n}</numerusform>
        <numerusform>{done} of {n}</numerusform>
      </translation>
    </message>
    <message>
      <source>{due}まで</source>
      <translation>by {due}</translation>
    </message>
    <message>
      <source>{ends}以前</source>
      <translation>on or before {ends}</translation>
    </message>
    <message>
      <source>{file} が大きすぎます（{most:,} バイトまで）</source>
      <translation>{file} is too large (at most {most:,} bytes)</translation>
    </message>
    <message>
      <source>{file} の {line} 行目</source>
      <translation>{file}, line {line}</translation>
    </message>
    <message>
      <source>{file} は、ひな形のフォルダーの外を指しています</source>
      <translation>{file} points outside the template’s folder</translation>
    </message>
    <message>
      <source>{first}～{last}</source>
      <translation>{first}–{last}</translation>
    </message>
    <message>
      <source>{given}問のうち{right}問が正解</source>
      <translation>{right} of {given} right</translation>
    </message>
    <message numerus="yes">
      <source>{given}／{n}問</source>
      <translation>
        <numerusform>{given} of {n}</numerusform>
        <numerusform>{given} of {n}</numerusform>
      </translation>
    </message>
    <message>
      <source>{hours}時間{minutes}分</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <source>{key} がありません</source>
      <translation>{key} is missing</translation>
    </message>
    <message>
      <source>{key} が多すぎます</source>
      <translation>too many {key}</translation>
    </message>
    <message>
      <source>{key} が日付ではありません</source>
      <translation>{key} is no date</translation>
    </message>
    <message>
      <source>{key} の書き方が違います</source>
      <translation>{key} is written wrongly</translation>
    </message>
    <message>
      <source>{key} キーで選べます</source>
      <translation>Press {key} to choose</translation>
    </message>
    <message>
      <source>{key}="…" を書いてください</source>
      <translation>Add {key}="…"</translation>
    </message>
    <message>
      <source>{kind} に {name} はありません</source>
      <translation>{kind} has no {name}</translation>
    </message>
    <message>
      <source>{kind} に {name} はありません。{close} の誤りではありませんか</source>
      <translation>{kind} has no {name}; did you mean {close}?</translation>
    </message>
    <message>
      <source>{kind}　{title}
{text}</source>
      <translation>{kind} · {title}
{text}</translation>
    </message>
    <message>
      <source>{labels}のどれか</source>
      <translation>one of {labels}</translation>
    </message>
    <message numerus="yes">
      <source>{label} {n}問</source>
      <translation>
        <numerusform>{label}: {n} question</numerusform>
        <numerusform>{label}: {n} questions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{label} {n}問のうち正答{right}問</source>
      <translation>
        <numerusform>{label}: {right} of {n} question right</numerusform>
        <numerusform>{label}: {right} of {n} questions right</numerusform>
      </translation>
    </message>
    <message>
      <source>{label}：上のどれにも当たらないとき</source>
      <translation>{label}: if none of the above applies</translation>
    </message>
    <message>
      <source>{line} 行目が UTF-8 ではありません</source>
      <translation>line {line} is not in UTF-8</translation>
    </message>
    <message>
      <source>{line} 行目とどちらかを消してください</source>
      <translation>remove this one or the one on line {line}</translation>
    </message>
    <message>
      <source>{live}問のうち残り{left}問</source>
      <translation>{left} of {live} left</translation>
    </message>
    <message>
      <source>{mark}{fact}</source>
      <translation>{mark} {fact}</translation>
    </message>
    <message>
      <source>{member}{number}の名前</source>
      <translation>Name of {member} {number}</translation>
    </message>
    <message>
      <source>{minutes}分{seconds}秒</source>
      <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
      <source>{most} 段までにしてください</source>
      <translation>Use at most {most} levels</translation>
    </message>
    <message numerus="yes">
      <source>{n:,}件</source>
      <translation>
        <numerusform>{n:,} lesson</numerusform>
        <numerusform>{n:,} lessons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,}件{kept}</source>
      <translation>
        <numerusform>{n:,} case{kept}</numerusform>
        <numerusform>{n:,} cases{kept}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,}問</source>
      <translation>
        <numerusform>{n:,} question</numerusform>
        <numerusform>{n:,} questions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,}問（{percent}%）</source>
      <translation>
        <numerusform>{n:,} question ({percent}%)</numerusform>
        <numerusform>{n:,} questions ({percent}%)</numerusform>
      </translation>
    </message>
    <message>
      <source>{named}は、まだ書かれていない</source>
      <translation>{named}: not written yet</translation>
    </message>
    <message>
      <source>{names}{rest}</source>
      <translation>{names}{rest}</translation>
    </message>
    <message>
      <source>{name} {version}（{licence}）</source>
      <translation>{name} {version} ({licence})</translation>
    </message>
    <message>
      <source>{name} という名前はありません</source>
      <translation>“{name}” is unknown</translation>
    </message>
    <message>
      <source>{name}について、{said}</source>
      <translation>{name}: {said}</translation>
    </message>
    <message>
      <source>{name}の{filename}</source>
      <translation>{filename} in {name}</translation>
    </message>
    <message>
      <source>{name}の写し</source>
      <translation>Copy of {name}</translation>
    </message>
    <message>
      <source>{name}を一覧から外しますか。</source>
      <translation>Remove {name} from the list?</translation>
    </message>
    <message>
      <source>{name}を暦から選ぶ</source>
      <translation>Choose from calendar: {name}</translation>
    </message>
    <message>
      <source>{name}（{by}）</source>
      <translation>{name} ({by})</translation>
    </message>
    <message>
      <source>{name}（{place}）</source>
      <translation>{name} ({place})</translation>
    </message>
    <message>
      <source>{name}（{size}、SHA-256 {digest}）</source>
      <translation>{name} ({size}, SHA-256 {digest})</translation>
    </message>
    <message>
      <source>{name}（{unit}）</source>
      <translation>{name} ({unit})</translation>
    </message>
    <message>
      <source>{name}（フォント）</source>
      <translation>{name} (font)</translation>
    </message>
    <message>
      <source>{name}：zipとして読めません（{error}）。ファイルを確かめてください。</source>
      <translation>{name}: cannot be read as a zip ({error}). Check the file.</translation>
    </message>
    <message>
      <source>{name}：{text}</source>
      <translation>{name}: {text}</translation>
    </message>
    <message>
      <source>{name}：ファイルが多すぎます（{members:,}件。上限は{max_members:,}件）。分けて取り込んでください。</source>
      <translation>{name}: too many files ({members:,}; at most {max_members:,}). Import them in parts.</translation>
    </message>
    <message>
      <source>{name}：案件ファイルではありません。YAML、JSON、または案件ファイルを収めたzipを選んでください。</source>
      <translation>{name}: not a case file. Choose YAML, JSON, or a zip of case files.</translation>
    </message>
    <message>
      <source>{number} キーで選べます</source>
      <translation>Press {number} to choose</translation>
    </message>
    <message>
      <source>{number}{title}は{state}</source>
      <translation>{number}{title}: {state}</translation>
    </message>
    <message>
      <source>{number}{unit}</source>
      <translation>{number}{unit}</translation>
    </message>
    <message>
      <source>{number}　{name}を一覧から外す</source>
      <translation>Remove {number} {name} from the list</translation>
    </message>
    <message>
      <source>{number}　{name}を回答ごと複製する</source>
      <translation>Duplicate {number} {name} with its answers</translation>
    </message>
    <message>
      <source>{number}　{title}</source>
      <translation>{number}  {title}</translation>
    </message>
    <message>
      <source>{number}　{title}　（{said}）</source>
      <translation>{number}  {title}  ({said})</translation>
    </message>
    <message>
      <source>{number}のとおり、</source>
      <translation>As in {number}, </translation>
    </message>
    <message>
      <source>{number}ページ（全{count}ページ）</source>
      <translation>Page {number} of {count}</translation>
    </message>
    <message>
      <source>{number}枚目で印刷が止まりました。プリンターを確かめてください。</source>
      <translation>Printing stopped at sheet {number}. Check the printer.</translation>
    </message>
    <message numerus="yes">
      <source>{number}／{n}件</source>
      <translation>
        <numerusform>{number} of {n}</numerusform>
        <numerusform>{number} of {n}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n}か月</source>
      <translation>
        <numerusform>{n} month</numerusform>
        <numerusform>{n} months</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n}ページを印刷に送りました。</source>
      <translation>
        <numerusform>{n} page sent to the printer.</numerusform>
        <numerusform>{n} pages sent to the printer.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n}件</source>
      <translation>
        <numerusform>{n} item</numerusform>
        <numerusform>{n} items</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n}件の判断は、続く質問しだいになります</source>
      <translation>
        <numerusform>{n} conclusion will depend on the questions that follow</numerusform>
        <numerusform>{n} conclusions will depend on the questions that follow</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n}件の案件を取り込みました。</source>
      <translation>
        <numerusform>{n} case imported. </numerusform>
        <numerusform>{n} cases imported. </numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n}件の案件を書き出しました。</source>
      <translation>
        <numerusform>{n} case exported.</numerusform>
        <numerusform>{n} cases exported.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n}件は、同じ内容の案件がすでに一覧にあります。</source>
      <translation>
        <numerusform>{n} is in the list already, with the same content. </numerusform>
        <numerusform>{n} are in the list already, with the same content. </numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n}年</source>
      <translation>
        <numerusform>{n} year</numerusform>
        <numerusform>{n} years</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n}日</source>
      <translation>
        <numerusform>{n} day</numerusform>
        <numerusform>{n} days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n}者：{names}</source>
      <translation>
        <numerusform>{n} party: {names}</numerusform>
        <numerusform>{n} parties: {names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n}項</source>
      <translation>
        <numerusform>{n} paragraph</numerusform>
        <numerusform>{n} paragraphs</numerusform>
      </translation>
    </message>
    <message>
      <source>{of}{ask} — {given}（{asked}）</source>
      <translation>{of}{ask} — {given} ({asked})</translation>
    </message>
    <message>
      <source>{of}{title}が「{wanted}」であること</source>
      <translation>{of}{title} is “{wanted}”</translation>
    </message>
    <message>
      <source>{organization}から{name}へ</source>
      <translation>From {organization} to {name}</translation>
    </message>
    <message>
      <source>{organization}（当社）</source>
      <translation>{organization} (us)</translation>
    </message>
    <message>
      <source>{other_pack}（固定したときの結論：{verdict}）</source>
      <translation>{other_pack} (verdict when fixed: {verdict})</translation>
    </message>
    <message>
      <source>{page}ページが取り除かれています</source>
      <translation>Page {page} has been removed</translation>
    </message>
    <message>
      <source>{page}ページの文字が書き換えられています</source>
      <translation>The text of page {page} has been altered</translation>
    </message>
    <message>
      <source>{page}ページの見え方（書体、図形、注釈など）が変えられています。文字は同じです</source>
      <translation>The look of page {page} has been altered (typeface, drawings, annotations …). The text is the same</translation>
    </message>
    <message>
      <source>{path}：大きすぎます（上限は {max_file} MB）。メモのPDFかどうかを確かめてください。</source>
      <translation>{path}: too large (at most {max_file} MB). Check that it is the PDF of a memo.</translation>
    </message>
    <message>
      <source>{path}：読めません（{strerror}）。名前、場所、権限を確かめてください。</source>
      <translation>{path}: cannot be read ({strerror}). Check name, place and permissions.</translation>
    </message>
    <message>
      <source>{people}名</source>
      <translation>{people}</translation>
    </message>
    <message>
      <source>{planned}まで</source>
      <translation>by {planned}</translation>
    </message>
    <message>
      <source>{points}　{counts}{turned}　時間 {time_text}</source>
      <translation>{points} · {counts}{turned} · time {time_text}</translation>
    </message>
    <message>
      <source>{points}点</source>
      <translation>{points} points</translation>
    </message>
    <message>
      <source>{possible}通り</source>
      <translation>{possible} possible</translation>
    </message>
    <message numerus="yes">
      <source>{put_off}（{n}件）</source>
      <translation>
        <numerusform>{put_off} ({n})</numerusform>
        <numerusform>{put_off} ({n})</numerusform>
      </translation>
    </message>
    <message>
      <source>{question}（{party}）</source>
      <translation>{question} ({party})</translation>
    </message>
    <message>
      <source>{reason}、{so}。</source>
      <translation>{reason}: {so}.</translation>
    </message>
    <message>
      <source>{result}　{result_2}</source>
      <translation>{result} · {result_2}</translation>
    </message>
    <message>
      <source>{review}（すべての論点）</source>
      <translation>{review} (all topics)</translation>
    </message>
    <message>
      <source>{right}／{total}</source>
      <translation>{right}/{total}</translation>
    </message>
    <message>
      <source>{right}／{total}　{caption}</source>
      <translation>{right}/{total}  {caption}</translation>
    </message>
    <message>
      <source>{safe_name}の研修の記録.json</source>
      <translation>training record of {safe_name}.json</translation>
    </message>
    <message>
      <source>{said} → {effect}</source>
      <translation>{said} → {effect}</translation>
    </message>
    <message>
      <source>{said}。</source>
      <translation>{said}. </translation>
    </message>
    <message>
      <source>{said}（{due}まで）</source>
      <translation>{said} (by {due})</translation>
    </message>
    <message>
      <source>{said}（根拠が未記入）</source>
      <translation>{said} (no basis given)</translation>
    </message>
    <message>
      <source>{seconds:g} 秒たっても終わりません</source>
      <translation>It has not finished after {seconds:g} seconds</translation>
    </message>
    <message>
      <source>{sentence}。</source>
      <translation>{sentence}. </translation>
    </message>
    <message>
      <source>{shown}：PDFが大きすぎます。</source>
      <translation>{shown}: the PDF is too large.</translation>
    </message>
    <message>
      <source>{shown}：PDFとして読めません。記入して保存したPDFを受け取り直してください。</source>
      <translation>{shown}: cannot be read as a PDF. Get the filled-in PDF again.</translation>
    </message>
    <message>
      <source>{shown}：zipの外を指す名前です。安全のため取り込みません。</source>
      <translation>{shown}: the name points outside the zip. It is not imported, to be safe.</translation>
    </message>
    <message>
      <source>{shown}：{error}</source>
      <translation>{shown}: {error}</translation>
    </message>
    <message>
      <source>{shown}：{what}。ファイルを受け取り直してください。</source>
      <translation>{shown}: {what}. Get the file again.</translation>
    </message>
    <message>
      <source>{shown}：{what}。作った人にパスワードを確かめてください。</source>
      <translation>{shown}: {what}. Ask who made it for the password.</translation>
    </message>
    <message>
      <source>{shown}：パスワードで保護されています。外してから取り込んでください。</source>
      <translation>{shown}: protected by a password. Remove it before you import.</translation>
    </message>
    <message>
      <source>{shown}：パスワードで保護されています。解除してください。</source>
      <translation>{shown}: protected by a password. Remove the password first.</translation>
    </message>
    <message>
      <source>{shown}：基準日 {as_of} では検討できません。収録した規定は {covers_from} 以後のものです。</source>
      <translation>{shown}: cannot be examined as of {as_of}. The provisions included begin on {covers_from}.</translation>
    </message>
    <message>
      <source>{shown}：大きすぎます（上限は{max_member} MB）。</source>
      <translation>{shown}: too large (at most {max_member} MB).</translation>
    </message>
    <message>
      <source>{shown}：文字コードがUTF-8ではありません。</source>
      <translation>{shown}: not in UTF-8.</translation>
    </message>
    <message>
      <source>{shown}：案件ファイルではありません（YAMLかJSON）。</source>
      <translation>{shown}: not a case file (YAML or JSON).</translation>
    </message>
    <message>
      <source>{shown}：読めません（{error}）。</source>
      <translation>{shown}: cannot be read ({error}).</translation>
    </message>
    <message>
      <source>{sign} {headline}</source>
      <translation>{sign} {headline}</translation>
    </message>
    <message>
      <source>{sign} {said}{signer}</source>
      <translation>{sign} {said}{signer}</translation>
    </message>
    <message>
      <source>{sign} {word}</source>
      <translation>{sign} {word}</translation>
    </message>
    <message>
      <source>{size:,}バイト</source>
      <translation>{size:,} bytes</translation>
    </message>
    <message>
      <source>{size:,}バイト　SHA-256 {sha256}…</source>
      <translation>{size:,} bytes · SHA-256 {sha256}…</translation>
    </message>
    <message>
      <source>{spot}: {what}</source>
      <translation>{spot}: {what}</translation>
    </message>
    <message>
      <source>{spot}: {what}（{mend}）</source>
      <translation>{spot}: {what} ({mend})</translation>
    </message>
    <message>
      <source>{state_words}：{text} {first_line}</source>
      <translation>{state_words}: {text} {first_line}</translation>
    </message>
    <message>
      <source>{status}（論点：{topics}）</source>
      <translation>{status} (topics: {topics})</translation>
    </message>
    <message>
      <source>{term}：{says}</source>
      <translation>{term}: {says}</translation>
    </message>
    <message>
      <source>{text} という日はありません。月と日を確かめてください。</source>
      <translation>There is no such day: {text}. Check month and day.</translation>
    </message>
    <message numerus="yes">
      <source>{text}…（全{n:,}字）</source>
      <translation>
        <numerusform>{text}… ({n:,} character in all)</numerusform>
        <numerusform>{text}… ({n:,} characters in all)</numerusform>
      </translation>
    </message>
    <message>
      <source>{title}
{finished}／{lessons}課題</source>
      <translation>{title}
{finished} of {lessons} lessons</translation>
    </message>
    <message>
      <source>{title} {version}（法令基準日 {day}）</source>
      <translation>{title} {version} (law as of {day})</translation>
    </message>
    <message>
      <source>{title} {version}（法令基準日 {law_as_of}）</source>
      <translation>{title} {version} (law as of {law_as_of})</translation>
    </message>
    <message>
      <source>{title}{number}</source>
      <translation>{title} {number}</translation>
    </message>
    <message>
      <source>{title}　›　{name}</source>
      <translation>{title} › {name}</translation>
    </message>
    <message>
      <source>{title}、{word}：{text}</source>
      <translation>{title}, {word}: {text}</translation>
    </message>
    <message>
      <source>{title}に「{key}」がありません</source>
      <translation>{title}: “{key}” is missing</translation>
    </message>
    <message>
      <source>{title}に「{key}」というキーはありません</source>
      <translation>{title}: there is no key “{key}”</translation>
    </message>
    <message>
      <source>{title}には、挙げていないものがある</source>
      <translation>{title}: some are not listed</translation>
    </message>
    <message>
      <source>{title}は「{label}」</source>
      <translation>{title}: “{label}”</translation>
    </message>
    <message>
      <source>{title}は「キー: 値」の組で書きますが、{given}があります</source>
      <translation>{title}: should be “key: value” pairs, but is {given}</translation>
    </message>
    <message>
      <source>{title}は未確認</source>
      <translation>{title}: not confirmed</translation>
    </message>
    <message>
      <source>{title}（{day}）</source>
      <translation>{title} ({day})</translation>
    </message>
    <message>
      <source>{title}（{mode_words}）</source>
      <translation>{title} ({mode_words})</translation>
    </message>
    <message>
      <source>{title}（{named}）</source>
      <translation>{title} ({named})</translation>
    </message>
    <message>
      <source>{title}（{name}）</source>
      <translation>{title} ({name})</translation>
    </message>
    <message>
      <source>{title}（{number}）</source>
      <translation>{title} ({number})</translation>
    </message>
    <message numerus="yes">
      <source>{title}（{n}問）</source>
      <translation>
        <numerusform>{title} ({n} item)</numerusform>
        <numerusform>{title} ({n} items)</numerusform>
      </translation>
    </message>
    <message>
      <source>{title}（{promulgated}公布、未施行。{limit}）：{say}</source>
      <translation>{title} (promulgated {promulgated}, not yet in force. {limit}): {say}</translation>
    </message>
    <message>
      <source>{title}（一問ずつ確かめる）</source>
      <translation>{title} (checked one by one)</translation>
    </message>
    <message>
      <source>{title}（印刷）</source>
      <translation>{title} (printed)</translation>
    </message>
    <message>
      <source>{title}（自分のひな形）</source>
      <translation>{title} (your own)</translation>
    </message>
    <message>
      <source>{title}（試験）</source>
      <translation>{title} (examination)</translation>
    </message>
    <message>
      <source>{title}：{after}</source>
      <translation>{title}: {after}</translation>
    </message>
    <message>
      <source>{title}：{listed}</source>
      <translation>{title}: {listed}</translation>
    </message>
    <message>
      <source>{title}：{said}</source>
      <translation>{title}: {said}</translation>
    </message>
    <message>
      <source>{title}：{say}</source>
      <translation>{title}: {say}</translation>
    </message>
    <message>
      <source>{title}：メモのプレビュー</source>
      <translation>{title}: memo preview</translation>
    </message>
    <message>
      <source>{title}：結果</source>
      <translation>{title}: result</translation>
    </message>
    <message>
      <source>{title}：論点となりません</source>
      <translation>{title}: does not arise</translation>
    </message>
    <message>
      <source>{topic}　›　{party}</source>
      <translation>{topic} › {party}</translation>
    </message>
    <message>
      <source>{value}を超え</source>
      <translation>more than {value}</translation>
    </message>
    <message>
      <source>{value}以上</source>
      <translation>{value} or more</translation>
    </message>
    <message>
      <source>{value}以下</source>
      <translation>{value} or less</translation>
    </message>
    <message>
      <source>{value}未満</source>
      <translation>less than {value}</translation>
    </message>
    <message>
      <source>{way}（不可）</source>
      <translation>{way} (not permitted)</translation>
    </message>
    <message>
      <source>{way}（未確認）</source>
      <translation>{way} (not confirmed)</translation>
    </message>
    <message>
      <source>{what}（{by}）</source>
      <translation>{what} ({by})</translation>
    </message>
    <message>
      <source>{when}・{weight_words}{may}</source>
      <translation>{when} · {weight_words}{may}</translation>
    </message>
    <message>
      <source>{where} に書いてください</source>
      <translation>write it under {where}</translation>
    </message>
    <message>
      <source>{who}が「{what}」から判断した（{when}）</source>
      <translation>Judged by {who} from “{what}” ({when})</translation>
    </message>
    <message>
      <source>{who}（{when}）</source>
      <translation>{who} ({when})</translation>
    </message>
    <message>
      <source>{who}：{say}</source>
      <translation>{who}: {say}</translation>
    </message>
    <message numerus="yes">
      <source>{words} ほか{n}件</source>
      <translation>
        <numerusform>{words} and {n} more</numerusform>
        <numerusform>{words} and {n} more</numerusform>
      </translation>
    </message>
    <message>
      <source>{words}である</source>
      <translation>is {words}</translation>
    </message>
    <message>
      <source>{words}る</source>
      <translation>is {words}</translation>
    </message>
    <message>
      <source>{words}表示しているのは、前に作ったメモです。</source>
      <translation>{words} The memo shown is the one made before.</translation>
    </message>
    <message>
      <source>{words}：{said}</source>
      <translation>{words}: {said}</translation>
    </message>
    <message>
      <source>{word}　{name}</source>
      <translation>{word}: {name}</translation>
    </message>
    <message>
      <source>{word}がありません：{folder}。空欄にするか、選び直してください。</source>
      <translation>{word}: this folder does not exist: {folder}. Leave the field empty or choose another folder.</translation>
    </message>
    <message numerus="yes">
      <source>{word}が長すぎます。{n}字以内にしてください。</source>
      <translation>
        <numerusform>{word}: too long. At most {n} character. </numerusform>
        <numerusform>{word}: too long. At most {n} characters. </numerusform>
      </translation>
    </message>
    <message>
      <source>{word}は1行で、制御文字を含めずに書いてください。</source>
      <translation>{word}: write one line, without control characters. </translation>
    </message>
    <message>
      <source>{word}は文字で書きます。</source>
      <translation>{word}: must be text. </translation>
    </message>
    <message>
      <source>{word}：{said}</source>
      <translation>{word}: {said}</translation>
    </message>
    <message>
      <source>{word}：{text}{name}　{cells}</source>
      <translation>{word}: {text}{name} · {cells}</translation>
    </message>
    <message>
      <source>{word}：{title}</source>
      <translation>{word}: {title}</translation>
    </message>
    <message>
      <source>{wrong}／{total}</source>
      <translation>{wrong}/{total}</translation>
    </message>
    <message>
      <source>{year}年{month}月{day}日</source>
      <translation>{year}-{month:02}-{day:02}</translation>
    </message>
    <message>
      <source>{year}年（{era}{number}年）{month}月{day}日</source>
      <translation>{year}-{month:02}-{day:02} ({era} {number})</translation>
    </message>
    <message>
      <source>↑・↓　Enter</source>
      <translation>↑ ↓, Enter</translation>
    </message>
    <message>
      <source>→</source>
      <translation>→</translation>
    </message>
    <message>
      <source>○ 場合により</source>
      <translation>○ maybe</translation>
    </message>
    <message>
      <source>● 今回</source>
      <translation>● here</translation>
    </message>
    <message>
      <source>　</source>
      <translation> · </translation>
    </message>
    <message>
      <source>　回答は、答えるたびにこのパソコンに保存されます。</source>
      <translation> · Every answer is saved on this computer as you give it.</translation>
    </message>
    <message>
      <source>、</source>
      <translation>, </translation>
    </message>
    <message>
      <source>、「{label}」{ending}</source>
      <translation>{ending} “{label}”</translation>
    </message>
    <message>
      <source>、かつ、</source>
      <translation>, and </translation>
    </message>
    <message>
      <source>、又は、</source>
      <translation>, or </translation>
    </message>
    <message>
      <source>、施行は遅くとも{by}まで</source>
      <translation>, in force by {by} at the latest</translation>
    </message>
    <message>
      <source>、決まっていない</source>
      <translation>not decided</translation>
    </message>
    <message>
      <source>。</source>
      <translation>. </translation>
    </message>
    <message>
      <source>「- 」か [ ] で並べてください</source>
      <translation>write a list with “- ” or [ ]</translation>
    </message>
    <message>
      <source>「---」で分けずに別のファイルにしてください</source>
      <translation>use separate files instead of “---”</translation>
    </message>
    <message>
      <source>「: 」を含む値（any・all の条件など）は引用符で囲んでください</source>
      <translation>put values with “: ” (such as conditions with any or all) in quotation marks</translation>
    </message>
    <message>
      <source>「complete」に「{value}」という値はありません</source>
      <translation>“complete” has no value “{value}”</translation>
    </message>
    <message>
      <source>「ja: …」を書いてください</source>
      <translation>write “ja: …”</translation>
    </message>
    <message>
      <source>「python packaging/fetch_fonts.py」で書体を入れ直すか、プログラムを再インストールしてください</source>
      <translation>Fetch the fonts again with “python packaging/fetch_fonts.py”, or reinstall the program</translation>
    </message>
    <message>
      <source>「{answer}」なら</source>
      <translation>If “{answer}”</translation>
    </message>
    <message>
      <source>「{answer}」も選ぶと</source>
      <translation>If “{answer}” is selected, too</translation>
    </message>
    <message>
      <source>「{answer}」を外すと</source>
      <translation>Without “{answer}”</translation>
    </message>
    <message>
      <source>「{ask}」</source>
      <translation>“{ask}”</translation>
    </message>
    <message>
      <source>「{ask}」{party}：案件ではすでに「{now}」です。質問票の「{new}」は入れていません。</source>
      <translation>“{ask}”{party}: the case already says “{now}”. “{new}” of the sheet has not been entered.</translation>
    </message>
    <message>
      <source>「{ask}」の回答：{said}</source>
      <translation>Answer to “{ask}”: {said}</translation>
    </message>
    <message>
      <source>「{ask}」の評価は、判断した者、日付、根拠がそろっていない</source>
      <translation>The judgement on “{ask}” lacks a judge, a date or a basis</translation>
    </message>
    <message>
      <source>「{ask}」は不明である</source>
      <translation>“{ask}” is not known</translation>
    </message>
    <message>
      <source>「{ask}」は未回答である</source>
      <translation>“{ask}” has not been answered</translation>
    </message>
    <message>
      <source>「{ask}」：「どれにも当たらない」と別の答えがあります。</source>
      <translation>“{ask}”: “None applies” is marked together with another answer.</translation>
    </message>
    <message>
      <source>「{ask}」：「分からない」と別の答えがあります。</source>
      <translation>“{ask}”: “don’t know” is marked together with another answer.</translation>
    </message>
    <message>
      <source>「{ask}」：この当事者は案件にありません。</source>
      <translation>“{ask}”: this party is not in the case.</translation>
    </message>
    <message numerus="yes">
      <source>「{ask}」：一つだけ選ぶ質問に{n}個の印があります。</source>
      <translation>
        <numerusform>“{ask}”: {n} mark where one answer is to be chosen.</numerusform>
        <numerusform>“{ask}”: {n} marks where one answer is to be chosen.</numerusform>
      </translation>
    </message>
    <message>
      <source>「{ask}」：今の選択肢にない答えです。</source>
      <translation>“{ask}”: this answer is not among the options.</translation>
    </message>
    <message>
      <source>「{ask}」：数「{text}」が読めません。</source>
      <translation>“{ask}”: the number “{text}” cannot be read.</translation>
    </message>
    <message>
      <source>「{ask}」：日付「{text}」が読めません。</source>
      <translation>“{ask}”: the date “{text}” cannot be read.</translation>
    </message>
    <message>
      <source>「{ask}」：質問票では答えられない質問です。</source>
      <translation>“{ask}”: this question cannot be answered on a sheet.</translation>
    </message>
    <message>
      <source>「{id}」に選択肢「{word}」はありません</source>
      <translation>“{id}” has no option “{word}”</translation>
    </message>
    <message numerus="yes">
      <source>「{id}」の文章が長すぎます（{n:,} 字）</source>
      <translation>
        <numerusform>the text of “{id}” is too long ({n:,} character)</numerusform>
        <numerusform>the text of “{id}” is too long ({n:,} characters)</numerusform>
      </translation>
    </message>
    <message>
      <source>「{id}」の答えに {value} は使えません</source>
      <translation>{value} cannot be an answer to “{id}”</translation>
    </message>
    <message>
      <source>「{id}」の答え（{kind}）として {given} は読めません</source>
      <translation>{given} cannot be read as an answer to “{id}” ({kind})</translation>
    </message>
    <message>
      <source>「{key}:」を書いてください</source>
      <translation>write “{key}:”</translation>
    </message>
    <message>
      <source>「{key}」がありません</source>
      <translation>“{key}” is missing</translation>
    </message>
    <message>
      <source>「{key}」が空です</source>
      <translation>“{key}” is empty</translation>
    </message>
    <message>
      <source>「{key}」というキーはありません</source>
      <translation>there is no key “{key}”</translation>
    </message>
    <message>
      <source>「{key}」に「{value}」という値はありません</source>
      <translation>“{key}” has no value “{value}”</translation>
    </message>
    <message>
      <source>「{key}」に日本語（ja）がありません</source>
      <translation>“{key}” has no Japanese (ja)</translation>
    </message>
    <message>
      <source>「{key}」に書式「{group}」は使えません</source>
      <translation>“{key}” must not use the markup “{group}”</translation>
    </message>
    <message>
      <source>「{key}」の「{text}」は読めません</source>
      <translation>“{text}” of “{key}” cannot be read</translation>
    </message>
    <message>
      <source>「{key}」の「{value}」は読めません</source>
      <translation>“{value}” of “{key}” cannot be read</translation>
    </message>
    <message>
      <source>「{key}」の値がありません</source>
      <translation>“{key}” has no value</translation>
    </message>
    <message>
      <source>「{key}」は 0 から 100000 までの整数です</source>
      <translation>“{key}” is a whole number from 0 to 100000</translation>
    </message>
    <message>
      <source>「{key}」は true か false です</source>
      <translation>“{key}” is true or false</translation>
    </message>
    <message>
      <source>「{key}」は「キー: 値」の組ですが、{given}があります</source>
      <translation>“{key}” should be “key: value” pairs, but is {given}</translation>
    </message>
    <message>
      <source>「{key}」は一つの文字列ですが、{given}があります</source>
      <translation>“{key}” should be one text, but is {given}</translation>
    </message>
    <message>
      <source>「{key}」は並びですが、{given}があります</source>
      <translation>“{key}” should be a list, but is {given}</translation>
    </message>
    <message>
      <source>「{label}」{ending}</source>
      <translation>{ending} “{label}”</translation>
    </message>
    <message>
      <source>「{label}」なら</source>
      <translation>If “{label}”</translation>
    </message>
    <message>
      <source>「{language}」は言語の符号ではありません</source>
      <translation>“{language}” is not a language code</translation>
    </message>
    <message>
      <source>「{name}」さんの研修の記録を消去します。</source>
      <translation>The training record of “{name}” will be erased.</translation>
    </message>
    <message>
      <source>「{near}」ではありませんか</source>
      <translation>did you mean “{near}”?</translation>
    </message>
    <message>
      <source>「{old}」→「{new}」</source>
      <translation>“{old}” → “{new}”</translation>
    </message>
    <message>
      <source>「{said}」</source>
      <translation>“{said}”</translation>
    </message>
    <message>
      <source>「{short}」の例</source>
      <translation>Examples of “{short}”</translation>
    </message>
    <message>
      <source>「{title}」を消去します。</source>
      <translation>“{title}” will be erased.</translation>
    </message>
    <message>
      <source>「{value}」</source>
      <translation>“{value}”</translation>
    </message>
    <message>
      <source>「{value}」が二度あります</source>
      <translation>“{value}” stands twice</translation>
    </message>
    <message>
      <source>「{value}」は id に使えません</source>
      <translation>“{value}” cannot be an id</translation>
    </message>
    <message>
      <source>「{value}」は条件の言葉なので id に使えません</source>
      <translation>“{value}” is a word of conditions and cannot be an id</translation>
    </message>
    <message>
      <source>「{words}」</source>
      <translation>“{words}”</translation>
    </message>
    <message>
      <source>「これで全部ですか」に答えてください。分からないときは「いいえ」を選べば先へ進めます。</source>
      <translation>Answer “Is the list complete?”. If you are not sure, choose “No” to go on.</translation>
    </message>
    <message>
      <source>「キー: 値」の形で書いてください</source>
      <translation>write it as “key: value”</translation>
    </message>
    <message>
      <source>「キー: 値」の組</source>
      <translation>“key: value” pairs</translation>
    </message>
    <message>
      <source>〔{note}〕</source>
      <translation>[{note}]</translation>
    </message>
    <message>
      <source>あとで答える</source>
      <translation>Answer later</translation>
    </message>
    <message>
      <source>あとで答える質問</source>
      <translation>Questions left for later</translation>
    </message>
    <message numerus="yes">
      <source>あとで答える（{n}件）</source>
      <translation>
        <numerusform>Left for later ({n})</numerusform>
        <numerusform>Left for later ({n})</numerusform>
      </translation>
    </message>
    <message>
      <source>あなたの回答</source>
      <translation>Your answer</translation>
    </message>
    <message>
      <source>あなたの回答のうち、この一つだけを手本に替えると</source>
      <translation>If only this one of your answers is replaced by the model’s</translation>
    </message>
    <message>
      <source>あなたの回答：{said}</source>
      <translation>Your answer: {said}</translation>
    </message>
    <message>
      <source>あなたの結論</source>
      <translation>Your verdict</translation>
    </message>
    <message>
      <source>あり</source>
      <translation>yes</translation>
    </message>
    <message>
      <source>ありません</source>
      <translation>None</translation>
    </message>
    <message>
      <source>ありません（記載するものがない）</source>
      <translation>None (there is nothing to state)</translation>
    </message>
    <message>
      <source>あり得るのは、{labels}</source>
      <translation>Possible: {labels}</translation>
    </message>
    <message>
      <source>あり得る結論：{possible}</source>
      <translation>Possible verdicts: {possible}</translation>
    </message>
    <message>
      <source>あり得る結論：{what}</source>
      <translation>Possible verdicts: {what}</translation>
    </message>
    <message>
      <source>いいえ</source>
      <translation>No</translation>
    </message>
    <message>
      <source>いいえ、ほかにもあります（または、まだ分かりません）</source>
      <translation>No, there are more (or not known yet)</translation>
    </message>
    <message>
      <source>いずれかの当事者について</source>
      <translation>For any party</translation>
    </message>
    <message>
      <source>いちばん外側が { } ではありません。</source>
      <translation>The outermost is not { }. </translation>
    </message>
    <message>
      <source>いちばん新しいバックアップは、{when:%Y-%m-%d %H:%M}のものです。</source>
      <translation>The newest backup is of {when:%Y-%m-%d %H:%M}.</translation>
    </message>
    <message>
      <source>いつまで保存しますか</source>
      <translation>Keep until when?</translation>
    </message>
    <message>
      <source>いまは使っていない回答</source>
      <translation>Answers not used now</translation>
    </message>
    <message>
      <source>いま復習できる問い</source>
      <translation>Questions to review now</translation>
    </message>
    <message>
      <source>お知らせ</source>
      <translation>Notices</translation>
    </message>
    <message>
      <source>お知らせを参照</source>
      <translation>see Notices</translation>
    </message>
    <message>
      <source>か</source>
      <translation> or </translation>
    </message>
    <message>
      <source>ここに入力してください（Ctrl＋Enter で次へ）</source>
      <translation>Type here (Ctrl+Enter for next)</translation>
    </message>
    <message>
      <source>ここまでの回答から</source>
      <translation>So far</translation>
    </message>
    <message>
      <source>このコースの小問</source>
      <translation>Drills of this course</translation>
    </message>
    <message>
      <source>このコースの最後の課題です。もう一度答える問いと読み返す規定は「進みと弱点」にあり、まとめを印刷できます。</source>
      <translation>This is the last lesson of the course. What to answer and to read again stands under “Progress and weak points”, where a summary can be printed.</translation>
    </message>
    <message>
      <source>このタグにする</source>
      <translation>Set tags</translation>
    </message>
    <message>
      <source>このプログラムで読める形式ではありません</source>
      <translation>it is in a format this program does not know</translation>
    </message>
    <message>
      <source>このプログラムについて</source>
      <translation>About this program</translation>
    </message>
    <message>
      <source>このメモは新しい版の道しるべ{made}で作られています。道しるべを新しくしてから確かめてください。</source>
      <translation>This memo was made by a newer Michishirube{made}. Update Michishirube to verify it.</translation>
    </message>
    <message>
      <source>この付近で開始タグと終了タグが対応していません</source>
      <translation>Near here an opening and a closing tag do not match</translation>
    </message>
    <message>
      <source>この付近に使えない実体参照（&amp;…;）があります</source>
      <translation>Near here is an entity (&amp;…;) that is not allowed</translation>
    </message>
    <message>
      <source>この付近の XML が正しくありません（{error}）</source>
      <translation>The XML is not correct near here ({error})</translation>
    </message>
    <message>
      <source>この付近のタグが閉じられないまま終わっています</source>
      <translation>It ends near here with a tag still open</translation>
    </message>
    <message>
      <source>この内容にする</source>
      <translation>Apply</translation>
    </message>
    <message>
      <source>この回答だけでは結論は定まらないが、ほかの回答と合わせて影響する。</source>
      <translation>This answer alone does not decide the verdict; together with others it matters.</translation>
    </message>
    <message>
      <source>この場所に置けるファイルの大きさを超えています。別の場所を指定してください</source>
      <translation>The file is too large for this place. Choose another place</translation>
    </message>
    <message>
      <source>この定めだけでは未確定</source>
      <translation>Not settled by these provisions alone</translation>
    </message>
    <message>
      <source>この当事者についての回答も外れます。「元に戻す」で戻せます。</source>
      <translation>Answers about this party go, too. “Undo” brings them back.</translation>
    </message>
    <message>
      <source>この日から施行されている版</source>
      <translation>Edition in force since</translation>
    </message>
    <message>
      <source>この日の規定で検討します。</source>
      <translation>The provisions of this day apply.</translation>
    </message>
    <message>
      <source>この期限にする</source>
      <translation>Set date</translation>
    </message>
    <message>
      <source>この条のつくり</source>
      <translation>This article has</translation>
    </message>
    <message>
      <source>この条件に当たる案件はありません。言葉や条件を変えるか、「条件を消す」を押してください。</source>
      <translation>No case matches. Change the words or the filters, or press “Clear filters”.</translation>
    </message>
    <message>
      <source>この案件の中を探す</source>
      <translation>Search this case</translation>
    </message>
    <message>
      <source>この案件の変更は、まだ保存されていません。入力した内容は画面に残っています。直してから次の回答をすると保存されます。直らないときは「案件ファイルに保存…」で保存できます。</source>
      <translation>The changes to this case are not saved yet. What you entered is still on the screen. Mend this and give the next answer to save it. If it cannot be mended, use “Save as case file…”.</translation>
    </message>
    <message>
      <source>この案件の質問票ではありません。別の案件のものか、作った後に案件の件名か文書番号が変わっています。</source>
      <translation>This is not a sheet of this case. It is of another case, or the case’s title or number has changed since it was made.</translation>
    </message>
    <message>
      <source>この案件は、別に開いているプログラムで変更されています。案件を開き直してから、もう一度行ってください。</source>
      <translation>This case has been changed in another window of the program. Open it again, then try again.</translation>
    </message>
    <message>
      <source>この案件はもうありません。案件一覧を確かめてください。</source>
      <translation>This case is gone. Check the list of cases.</translation>
    </message>
    <message>
      <source>この案件は法令パックの版 {pack_version} で回答され、版 {version} で検討している。</source>
      <translation>This case was answered with version {pack_version} of the law pack and is examined with version {version}.</translation>
    </message>
    <message>
      <source>この案件を開いてから変わったこと</source>
      <translation>Changes since this case was opened</translation>
    </message>
    <message>
      <source>この相談では使っていません。</source>
      <translation>Not used in this consultation.</translation>
    </message>
    <message>
      <source>この相談では検討しないこと</source>
      <translation>What this consultation does not examine</translation>
    </message>
    <message>
      <source>この相談で使うところ</source>
      <translation>Where this consultation uses it</translation>
    </message>
    <message>
      <source>この相談で使う同じ条の規定</source>
      <translation>Also used, of this article</translation>
    </message>
    <message>
      <source>この相談で扱わない判断</source>
      <translation>A conclusion this consultation does not examine</translation>
    </message>
    <message>
      <source>この相談で検討する定めだけでは、結論は決まらない。</source>
      <translation>The provisions this consultation examines do not settle the verdict.</translation>
    </message>
    <message>
      <source>この相談の結論</source>
      <translation>Verdict of this consultation</translation>
    </message>
    <message>
      <source>この相談（{consultation}）は、今の法令パックにはありません。</source>
      <translation>This consultation ({consultation}) is not in the present law pack.</translation>
    </message>
    <message>
      <source>この研修の記録はもうありません。受講者の一覧を確かめてください。</source>
      <translation>This training record is gone. Check the list of learners.</translation>
    </message>
    <message>
      <source>この言葉に当たる相談はありません。言葉を変えるか、消してください。</source>
      <translation>No consultation matches. Change the words, or clear them.</translation>
    </message>
    <message>
      <source>この説明</source>
      <translation>This list</translation>
    </message>
    <message>
      <source>この課題のねらい：{aim}</source>
      <translation>Aim of this lesson: {aim}</translation>
    </message>
    <message>
      <source>この課題の要点</source>
      <translation>Point of this lesson</translation>
    </message>
    <message>
      <source>この課題を初めからやり直してください</source>
      <translation>begin this task again</translation>
    </message>
    <message>
      <source>この質問の手がかり</source>
      <translation>Help with this question</translation>
    </message>
    <message>
      <source>この質問へ</source>
      <translation>Go to question</translation>
    </message>
    <message>
      <source>この質問へ：{title}</source>
      <translation>Go to question: {title}</translation>
    </message>
    <message>
      <source>この違いが及ぼすこと</source>
      <translation>What this difference changes</translation>
    </message>
    <message>
      <source>これから</source>
      <translation>To come</translation>
    </message>
    <message>
      <source>これから2週間の復習</source>
      <translation>To review in the next two weeks</translation>
    </message>
    <message>
      <source>これで全部ですか</source>
      <translation>Is the list complete?</translation>
    </message>
    <message>
      <source>これで全部なら</source>
      <translation>If the list is complete</translation>
    </message>
    <message>
      <source>これはPDFでだけ保存できます。名前の終わりを .pdf にしてください。</source>
      <translation>This can be saved as PDF only. Let the name end in .pdf.</translation>
    </message>
    <message>
      <source>すべてのタグ</source>
      <translation>All tags</translation>
    </message>
    <message>
      <source>すべての当事者について</source>
      <translation>For every party</translation>
    </message>
    <message>
      <source>すべての相談</source>
      <translation>All consultations</translation>
    </message>
    <message>
      <source>すべての結論</source>
      <translation>All verdicts</translation>
    </message>
    <message>
      <source>すべて回答済み</source>
      <translation>All answered</translation>
    </message>
    <message>
      <source>そこへ移る</source>
      <translation>Go there</translation>
    </message>
    <message numerus="yes">
      <source>そのために変わったこと（{n}件）</source>
      <translation>
        <numerusform>What that changed ({n})</numerusform>
        <numerusform>What that changed ({n})</numerusform>
      </translation>
    </message>
    <message>
      <source>そのほかの対応</source>
      <translation>Other duties</translation>
    </message>
    <message>
      <source>そのほかの答えなら</source>
      <translation>With any other answer</translation>
    </message>
    <message>
      <source>そのほかの質問</source>
      <translation>Other questions</translation>
    </message>
    <message>
      <source>その文字を消してください</source>
      <translation>remove the character</translation>
    </message>
    <message>
      <source>その案件を開いてから、もう一度この PDF を開くか、窓に落としてください。</source>
      <translation>Open its case first, then open this PDF again or drop it on the window.</translation>
    </message>
    <message>
      <source>だれが、いつ、何で確認したか。空欄でも進めます。</source>
      <translation>Who confirmed it, when, and from what. May stay empty.</translation>
    </message>
    <message>
      <source>だれに聞くか・何を見るか</source>
      <translation>Whom to ask, where to look</translation>
    </message>
    <message>
      <source>である</source>
      <translation>it is</translation>
    </message>
    <message>
      <source>と</source>
      <translation> and </translation>
    </message>
    <message>
      <source>と同じ</source>
      <translation>equal to</translation>
    </message>
    <message>
      <source>と考えられる</source>
      <translation>it is considered to be</translation>
    </message>
    <message>
      <source>どちらかを変えてください</source>
      <translation>change one of them</translation>
    </message>
    <message>
      <source>どちらも、入力された事実と上の法令パックによって検討した結果である。法的助言ではない。</source>
      <translation>Both are results of the facts entered and the law pack named above. They are not legal advice.</translation>
    </message>
    <message>
      <source>どの相談をしますか</source>
      <translation>Choose a consultation</translation>
    </message>
    <message>
      <source>どれにも当たらない</source>
      <translation>None applies</translation>
    </message>
    <message>
      <source>どれにも当たらないなら</source>
      <translation>If none applies</translation>
    </message>
    <message>
      <source>なおあり得る答え：{one}</source>
      <translation>Still possible: {one}</translation>
    </message>
    <message>
      <source>なおあり得る結論：{words}</source>
      <translation>Still possible: {words}</translation>
    </message>
    <message numerus="yes">
      <source>なくなった対応事項：{n}件</source>
      <translation>
        <numerusform>{n} duty no longer applies</numerusform>
        <numerusform>{n} duties no longer apply</numerusform>
      </translation>
    </message>
    <message>
      <source>なくなります</source>
      <translation>no longer applies</translation>
    </message>
    <message>
      <source>なし</source>
      <translation>none</translation>
    </message>
    <message>
      <source>なぜ</source>
      <translation>Why</translation>
    </message>
    <message>
      <source>なぜ を閉じる</source>
      <translation>Hide why</translation>
    </message>
    <message>
      <source>なぜ：{about}</source>
      <translation>Why: {about}</translation>
    </message>
    <message>
      <source>ねらい：{aim}</source>
      <translation>Aim: {aim}</translation>
    </message>
    <message>
      <source>の当日</source>
      <translation>on that day</translation>
    </message>
    <message>
      <source>の翌日から</source>
      <translation>from the next day</translation>
    </message>
    <message>
      <source>はい</source>
      <translation>Yes</translation>
    </message>
    <message>
      <source>はい、これで全部です</source>
      <translation>Yes, the list is complete</translation>
    </message>
    <message>
      <source>はじめての方へ</source>
      <translation>Welcome</translation>
    </message>
    <message>
      <source>はじめの設定で始めます。元のファイルはここに残してあります：{aside}</source>
      <translation>The program starts with default settings. The old file is kept here: {aside}</translation>
    </message>
    <message>
      <source>はじめの設定で始めます：{path}</source>
      <translation>The program starts with default settings: {path}</translation>
    </message>
    <message>
      <source>ひな形</source>
      <translation>Template</translation>
    </message>
    <message>
      <source>ひな形からは使えないものがあります（{error}）</source>
      <translation>It uses something that is closed to templates ({error})</translation>
    </message>
    <message>
      <source>ひな形のファイル {file} がありません（フォルダー {folder}）</source>
      <translation>The template’s file {file} is missing (folder {folder})</translation>
    </message>
    <message>
      <source>ひな形の名前「{name}」は使えません。{what}</source>
      <translation>“{name}” cannot be the name of a template. {what}</translation>
    </message>
    <message>
      <source>ひな形の編集</source>
      <translation>Edit templates</translation>
    </message>
    <message>
      <source>ひな形を写して直す</source>
      <translation>Copy a template to edit it</translation>
    </message>
    <message>
      <source>ひな形を写して直す…</source>
      <translation>Copy this template to edit it…</translation>
    </message>
    <message>
      <source>ひな形を写せません：{folder}（{reason}）。場所、権限、空き容量を確かめてください。</source>
      <translation>The template cannot be copied: {folder} ({reason}). Check the place, the permissions and the free space.</translation>
    </message>
    <message>
      <source>ひな形を直してください</source>
      <translation>Mend the template</translation>
    </message>
    <message numerus="yes">
      <source>ほか{n}か所</source>
      <translation>
        <numerusform>{n} more place</numerusform>
        <numerusform>{n} more places</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>ほか{n}件</source>
      <translation>
        <numerusform>{n} more</numerusform>
        <numerusform>{n} more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>ほか{n}件の判断が変わります</source>
      <translation>
        <numerusform>{n} more conclusion changes</numerusform>
        <numerusform>{n} more conclusions change</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>ほか{n}件は「詳細」にあります。</source>
      <translation>
        <numerusform>{n} more under “Show Details…”.</numerusform>
        <numerusform>{n} more under “Show Details…”.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>ほかに {n:,} 件の問題があります</source>
      <translation>
        <numerusform>{n:,} more problem</numerusform>
        <numerusform>{n:,} more problems</numerusform>
      </translation>
    </message>
    <message>
      <source>ほかにもある</source>
      <translation>There are more</translation>
    </message>
    <message numerus="yes">
      <source>ほかに変わった判断：{n}件</source>
      <translation>
        <numerusform>{n} more conclusion has changed</numerusform>
        <numerusform>{n} more conclusions have changed</numerusform>
      </translation>
    </message>
    <message>
      <source>ほかの{member}</source>
      <translation>Another {member}</translation>
    </message>
    <message>
      <source>ほかのプログラムで開く</source>
      <translation>Open in another program</translation>
    </message>
    <message>
      <source>ほかのプログラムで開く（Ctrl＋E）</source>
      <translation>Open in another program (Ctrl+E)</translation>
    </message>
    <message>
      <source>ほかの名前にしてください</source>
      <translation>choose another name</translation>
    </message>
    <message>
      <source>ほかの回答により、結論に影響しなくなったものです。残してあり、必要になったときに再び使います。</source>
      <translation>Because of other answers, these no longer affect the verdict. They are kept and used again if they matter.</translation>
    </message>
    <message>
      <source>まだ</source>
      <translation>not begun</translation>
    </message>
    <message>
      <source>まだ{member}がありません。</source>
      <translation>No {member} yet.</translation>
    </message>
    <message>
      <source>まだありません</source>
      <translation>None yet</translation>
    </message>
    <message>
      <source>まだ挙げられていない当事者について</source>
      <translation>For a party not yet listed</translation>
    </message>
    <message>
      <source>まだ案件がありません。三つの段階で進みます。下のボタンで始めてください。</source>
      <translation>There are no cases yet. A case takes three steps; begin with a button below.</translation>
    </message>
    <message>
      <source>まだ答えた問いがありません。課題か小問に答えると、ここに進みが出ます。</source>
      <translation>Nothing has been answered yet. Answer a lesson or some drill items, and your progress appears here.</translation>
    </message>
    <message numerus="yes">
      <source>まだ答えていない質問が{n}問あります。このまま進むと、暫定の結果になります。</source>
      <translation>
        <numerusform>{n} question is not answered yet. If you go on, the result is provisional.</numerusform>
        <numerusform>{n} questions are not answered yet. If you go on, the result is provisional.</numerusform>
      </translation>
    </message>
    <message>
      <source>まとめ</source>
      <translation>Summary</translation>
    </message>
    <message>
      <source>まとめた案件ファイル (*.zip)</source>
      <translation>Case files in one zip (*.zip)</translation>
    </message>
    <message>
      <source>まとめを印刷・PDF…</source>
      <translation>Print the summary, PDF…</translation>
    </message>
    <message>
      <source>もう一度作る</source>
      <translation>Try again</translation>
    </message>
    <message numerus="yes">
      <source>もう一度答える問い（{n}問）</source>
      <translation>
        <numerusform>To answer once more ({n} question)</numerusform>
        <numerusform>To answer once more ({n} questions)</numerusform>
      </translation>
    </message>
    <message>
      <source>もう一度解く</source>
      <translation>Try again</translation>
    </message>
    <message>
      <source>やり直す</source>
      <translation>Redo</translation>
    </message>
    <message>
      <source>を1日目として</source>
      <translation>counting that day as the first</translation>
    </message>
    <message>
      <source>を超える</source>
      <translation>more than</translation>
    </message>
    <message>
      <source>アンカー（&amp;名前）は使えません</source>
      <translation>anchors (&amp;name) are not allowed</translation>
    </message>
    <message>
      <source>アーカイブ</source>
      <translation>Archive</translation>
    </message>
    <message>
      <source>アーカイブした案件はありません。</source>
      <translation>There are no archived cases.</translation>
    </message>
    <message>
      <source>アーカイブに移す</source>
      <translation>Archive</translation>
    </message>
    <message>
      <source>アーカイブに移す・一覧に戻す</source>
      <translation>Archive, or put back into the list</translation>
    </message>
    <message>
      <source>キー「{key}」が二度あります</source>
      <translation>the key “{key}” stands twice</translation>
    </message>
    <message>
      <source>キー「{value}」が二度あります</source>
      <translation>the key “{value}” stands twice</translation>
    </message>
    <message>
      <source>キーごとに書いてください</source>
      <translation>write one entry per key</translation>
    </message>
    <message>
      <source>キーの一覧</source>
      <translation>Keys</translation>
    </message>
    <message>
      <source>キーは一語でなければなりません</source>
      <translation>a key must be one word</translation>
    </message>
    <message>
      <source>コピー</source>
      <translation>Copy</translation>
    </message>
    <message>
      <source>コースの一覧</source>
      <translation>Courses</translation>
    </message>
    <message>
      <source>コースの進み（終えた課題）</source>
      <translation>Courses (lessons finished)</translation>
    </message>
    <message>
      <source>システムに合わせる</source>
      <translation>Follow the system</translation>
    </message>
    <message>
      <source>タグ</source>
      <translation>Tags</translation>
    </message>
    <message>
      <source>タグ {tag} は使えません</source>
      <translation>the tag {tag} is not allowed</translation>
    </message>
    <message>
      <source>タグ…</source>
      <translation>Tags…</translation>
    </message>
    <message>
      <source>タグが多すぎます</source>
      <translation>There are too many tags</translation>
    </message>
    <message>
      <source>タグで絞り込む</source>
      <translation>Filter by tag</translation>
    </message>
    <message>
      <source>タグの入れ子が深すぎます</source>
      <translation>The tags are nested too deeply</translation>
    </message>
    <message>
      <source>タグの閉じ方を確かめてください</source>
      <translation>Check how the tags are closed</translation>
    </message>
    <message>
      <source>タグを付ける</source>
      <translation>Set tags</translation>
    </message>
    <message>
      <source>チェック欄（印あり）</source>
      <translation>Check box (checked)</translation>
    </message>
    <message>
      <source>チェック欄（空欄）</source>
      <translation>Check box (empty)</translation>
    </message>
    <message>
      <source>ディスクの空き容量が足りません。空きを作ってから、もう一度行ってください。</source>
      <translation>There is not enough disk space. Free some, then try again.</translation>
    </message>
    <message>
      <source>ディスクの空き容量が足りません。空きを作るか、別の場所を指定してください</source>
      <translation>There is not enough disk space. Free some, or choose another place</translation>
    </message>
    <message>
      <source>バックアップから続けます。</source>
      <translation>Going on with the backup.</translation>
    </message>
    <message>
      <source>バックアップから続ける</source>
      <translation>Go on with the backup</translation>
    </message>
    <message>
      <source>パスワード</source>
      <translation>Password</translation>
    </message>
    <message>
      <source>パスワードが空です。1文字以上のパスワードを用意してください。</source>
      <translation>The password is empty. It needs at least one character.</translation>
    </message>
    <message>
      <source>パスワードが違います</source>
      <translation>wrong password</translation>
    </message>
    <message>
      <source>パスワードで保護されています</source>
      <translation>protected by a password</translation>
    </message>
    <message>
      <source>ヒアリング</source>
      <translation>Interview</translation>
    </message>
    <message>
      <source>ファイルがありません</source>
      <translation>there is no such file</translation>
    </message>
    <message>
      <source>ファイルが多すぎます（{most} まで）</source>
      <translation>There are too many files (at most {most})</translation>
    </message>
    <message>
      <source>ファイルが大きすぎます</source>
      <translation>the file is too large</translation>
    </message>
    <message>
      <source>ファイルが大きすぎます（{size:.0f} MB。上限は {most:.0f} MB）</source>
      <translation>the file is too large ({size:.0f} MB; at most {most:.0f} MB)</translation>
    </message>
    <message>
      <source>ファイルが空です</source>
      <translation>the file is empty</translation>
    </message>
    <message>
      <source>ファイルが読めません（{reason}）</source>
      <translation>the file cannot be read ({reason})</translation>
    </message>
    <message>
      <source>ファイルの大きさをバイト数で書いてください</source>
      <translation>write the size of the file in bytes</translation>
    </message>
    <message>
      <source>ファイルを確かめてください</source>
      <translation>check the file</translation>
    </message>
    <message>
      <source>ファイルを読めません（{strerror}）</source>
      <translation>the file cannot be read ({strerror})</translation>
    </message>
    <message>
      <source>ファイル名が長すぎます。短い名前にしてください</source>
      <translation>The file name is too long. Choose a shorter one</translation>
    </message>
    <message>
      <source>ファイル名と場所を確かめてください</source>
      <translation>Check the file’s name and place</translation>
    </message>
    <message>
      <source>ファイル名と照合値だけを控え、ファイルは複製しません。</source>
      <translation>Only the file’s name and digest are noted; the file is not copied.</translation>
    </message>
    <message>
      <source>フォルダです</source>
      <translation>this is a folder</translation>
    </message>
    <message>
      <source>フォルダーを開けません。場所はここです：{path}</source>
      <translation>The folder cannot be opened. It is here: {path}</translation>
    </message>
    <message>
      <source>フォント {folder} を読み込めません。Michishirube を入れ直してください</source>
      <translation>The font {folder} cannot be loaded. Install Michishirube again.</translation>
    </message>
    <message>
      <source>プリンター「{name}」で印刷を始められません。プリンターの状態や保存先を確かめて、もう一度印刷してください。</source>
      <translation>Printing on “{name}” cannot begin. Check the printer, or the place to save to, and print again.</translation>
    </message>
    <message>
      <source>プレビューを閉じる（Esc）</source>
      <translation>Close preview (Esc)</translation>
    </message>
    <message>
      <source>プログラム</source>
      <translation>Program</translation>
    </message>
    <message>
      <source>プログラムのファイルが足りません：{inside} がありません。Michishirube を入れ直してください</source>
      <translation>Files of the program are missing: {inside}. Install Michishirube again.</translation>
    </message>
    <message>
      <source>プログラムを開き直してください</source>
      <translation>start the program again</translation>
    </message>
    <message>
      <source>ヘルプ(&amp;H)</source>
      <translation>&amp;Help</translation>
    </message>
    <message>
      <source>ページ</source>
      <translation>Page</translation>
    </message>
    <message>
      <source>ページが多すぎます。メモのPDFかどうかを確かめてください。</source>
      <translation>Too many pages. Check that it is the PDF of a memo.</translation>
    </message>
    <message>
      <source>ページの一覧</source>
      <translation>Pages</translation>
    </message>
    <message>
      <source>ページの一覧とメモ</source>
      <translation>Pages and memo</translation>
    </message>
    <message>
      <source>ページの一覧の幅</source>
      <translation>Width of the list of pages</translation>
    </message>
    <message>
      <source>ページの外（題名、しおり、読み上げの言葉、入力欄、動作など）が変えられています</source>
      <translation>Something outside the pages has been altered (title, bookmarks, words for screen readers, fields, actions …)</translation>
    </message>
    <message>
      <source>ページの文字の控え</source>
      <translation>Record of the pages’ text</translation>
    </message>
    <message>
      <source>ページも、収録されているファイルも、作られたときのままです。</source>
      <translation>Pages and included files are as they were made.</translation>
    </message>
    <message>
      <source>ページ全体</source>
      <translation>Whole page</translation>
    </message>
    <message>
      <source>メニュー</source>
      <translation>Menu</translation>
    </message>
    <message>
      <source>メモ</source>
      <translation>Memo</translation>
    </message>
    <message>
      <source>メモが長すぎます（タグを含めて {most:,} 字まで）</source>
      <translation>The memo is too long (at most {most:,} characters, tags included)</translation>
    </message>
    <message>
      <source>メモと今の違い</source>
      <translation>Memo and today</translation>
    </message>
    <message>
      <source>メモのひな形</source>
      <translation>Memo template</translation>
    </message>
    <message>
      <source>メモのひな形 {name} の {entry}：{what}。繰返しや長い文字がないか確かめ、直してください。</source>
      <translation>{entry} of the memo template {name}: {what}. Check it for loops and long texts, and mend it.</translation>
    </message>
    <message>
      <source>メモのひな形 {place}：&lt;{tag}&gt; の名前 name="{name}" は、ほかと重なるか「.」を含みます。一つずつ違う名前にしてください。</source>
      <translation>Memo template {place}: the name of &lt;{tag}&gt;, name="{name}", is used elsewhere too or contains “.”. Give each a name of its own.</translation>
    </message>
    <message>
      <source>メモのひな形 {place}：columns「{columns}」が読めません。列の幅を mm の数（残りを分け合う列は *）で、columns="30 * 20" のように{most} 列まで書いてください。</source>
      <translation>Memo template {place}: columns “{columns}” cannot be read. Write the widths in mm (* for columns that share the rest), as in columns="30 * 20", for at most {most} columns.</translation>
    </message>
    <message>
      <source>メモのひな形 {place}：share は 0 から 100 までの整数ですが、「{share}」があります。値を直してください。</source>
      <translation>Memo template {place}: share must be an integer from 0 to 100, but it is “{share}”. Mend the value.</translation>
    </message>
    <message>
      <source>メモのひな形 {place}：{what}。{mend}。</source>
      <translation>Memo template {place}: {what}. {mend}.</translation>
    </message>
    <message>
      <source>メモのひな形 {place}：列は {columns} 列なのに、この行は {wide} 列分あります。&lt;cell&gt; の数か span を直してください。</source>
      <translation>Memo template {place}: columns of the table: {columns}, but columns in this row: {wide}. Mend the number of &lt;cell&gt; or their span.</translation>
    </message>
    <message>
      <source>メモのひな形 {place}：日付 date="{written}" が読めません。2026-11-22 のように書いてください。</source>
      <translation>Memo template {place}: the date in date="{written}" cannot be read. Write it like 2026-11-22.</translation>
    </message>
    <message>
      <source>メモのひな形「{name}」がありません（{templates} の {entry}）。{mend}</source>
      <translation>There is no memo template “{name}” ({entry} in {templates}). {mend}</translation>
    </message>
    <message>
      <source>メモのひな形の名前 {file} を読めません。UTF-8 で1行書くか、ファイルを除いてください。</source>
      <translation>The name of the memo template, {file}, cannot be read. Write one line in UTF-8, or remove the file.</translation>
    </message>
    <message>
      <source>メモのひな形の言語「{code}」の語句 {file} を読めません。lang を直すか、Michishirube を入れ直してください。</source>
      <translation>The words {file} of the memo template’s language “{code}” cannot be read. Mend lang, or install Michishirube again.</translation>
    </message>
    <message>
      <source>メモのプレビュー</source>
      <translation>Memo preview</translation>
    </message>
    <message>
      <source>メモの中を検索</source>
      <translation>Search memo</translation>
    </message>
    <message>
      <source>メモの中を検索する</source>
      <translation>Search the memo</translation>
    </message>
    <message>
      <source>メモの作成を取り消しました。</source>
      <translation>Making the memo was cancelled. </translation>
    </message>
    <message>
      <source>メモの基準日（{as_of}）では同じ結論ですが、{day}を基準日にすると違う結論になります。</source>
      <translation>As of the memo’s date ({as_of}) the verdict is the same, but as of {day} it is another one.</translation>
    </message>
    <message>
      <source>メモの基準日（{day}）で</source>
      <translation>as of the memo’s date ({day})</translation>
    </message>
    <message>
      <source>メモの基準日（{day}）でも{now}でも</source>
      <translation>as of the memo’s date ({day}) and of {now}</translation>
    </message>
    <message>
      <source>メモの目録（manifest.json）が壊れています：{what}。メモを受け取り直すか、作った人に確かめてください。</source>
      <translation>The memo’s manifest (manifest.json) is damaged: {what}. Get the memo again, or ask who made it.</translation>
    </message>
    <message>
      <source>メモの確認</source>
      <translation>Verify memo</translation>
    </message>
    <message>
      <source>メモの見出し…</source>
      <translation>Memo header…</translation>
    </message>
    <message>
      <source>メモの見出しと概要</source>
      <translation>Memo header and summary</translation>
    </message>
    <message>
      <source>メモをもう一度作る</source>
      <translation>Make the memo again</translation>
    </message>
    <message>
      <source>メモを作っています…</source>
      <translation>Making the memo…</translation>
    </message>
    <message>
      <source>メモを保存</source>
      <translation>Save memo</translation>
    </message>
    <message>
      <source>メモを保存しました：{out}</source>
      <translation>Memo saved: {out}</translation>
    </message>
    <message>
      <source>メモを保存するフォルダー</source>
      <translation>Folder for memos</translation>
    </message>
    <message>
      <source>メモを保存するフォルダーを選ぶ</source>
      <translation>Choose the folder for memos</translation>
    </message>
    <message>
      <source>メモを印刷</source>
      <translation>Print memo</translation>
    </message>
    <message>
      <source>メモを短くするか、いくつかに分けてください</source>
      <translation>Shorten the memo, or split it into several</translation>
    </message>
    <message>
      <source>メモを見る・印刷する</source>
      <translation>View or print the memo</translation>
    </message>
    <message>
      <source>メモを見る・印刷する…</source>
      <translation>View or print memo…</translation>
    </message>
    <message>
      <source>メモリーを使いすぎたため、中止しました</source>
      <translation>It used too much memory and was stopped</translation>
    </message>
    <message>
      <source>・</source>
      <translation>, </translation>
    </message>
    <message>
      <source>・{factor}</source>
      <translation>• {factor}</translation>
    </message>
    <message>
      <source>・{line}</source>
      <translation>• {line}</translation>
    </message>
    <message>
      <source>一つにしてください</source>
      <translation>keep one</translation>
    </message>
    <message>
      <source>一つのファイルに二つの文書があります</source>
      <translation>there are two documents in one file</translation>
    </message>
    <message>
      <source>一問ごとの結果</source>
      <translation>Result by item</translation>
    </message>
    <message>
      <source>一問ずつ確かめながら始める</source>
      <translation>Start, checking one by one</translation>
    </message>
    <message>
      <source>一問ずつ確かめる</source>
      <translation>checked one by one</translation>
    </message>
    <message>
      <source>一覧に保存していない案件には、改訂を作れません。先に一覧に取り込んでください</source>
      <translation>A case that is not in the list cannot have revisions. Import it first.</translation>
    </message>
    <message>
      <source>一覧に戻す</source>
      <translation>Put back into the list</translation>
    </message>
    <message>
      <source>一部未了（７参照）</source>
      <translation>partly not done (see 7)</translation>
    </message>
    <message>
      <source>三つがそろうまでは「未確定」として扱います。</source>
      <translation>Counts as undetermined until all three are given.</translation>
    </message>
    <message>
      <source>三つの確認</source>
      <translation>Three checks</translation>
    </message>
    <message>
      <source>上から順に回答を選ぶ</source>
      <translation>Choose an answer, counted from the top</translation>
    </message>
    <message>
      <source>上限は {most:,} 字です。別紙にしてください</source>
      <translation>at most {most:,} characters; put it into a document of its own</translation>
    </message>
    <message>
      <source>不可</source>
      <translation>Not permitted</translation>
    </message>
    <message>
      <source>不明</source>
      <translation>Don’t know</translation>
    </message>
    <message>
      <source>並びになっていません</source>
      <translation>it is not a list</translation>
    </message>
    <message>
      <source>並び（- …）</source>
      <translation>a list (- …)</translation>
    </message>
    <message>
      <source>中のファイルを指定してください</source>
      <translation>choose a file inside it</translation>
    </message>
    <message>
      <source>中断して研修の一覧へ</source>
      <translation>Stop and go to training</translation>
    </message>
    <message>
      <source>中止</source>
      <translation>Stop</translation>
    </message>
    <message numerus="yes">
      <source>中止しました。残り{n}件は取り込んでいません。</source>
      <translation>
        <numerusform>Stopped. {n} file was not imported.</numerusform>
        <numerusform>Stopped. {n} files were not imported.</numerusform>
      </translation>
    </message>
    <message>
      <source>中身がありません</source>
      <translation>It is empty</translation>
    </message>
    <message>
      <source>中身を確かめてください</source>
      <translation>check what it holds</translation>
    </message>
    <message>
      <source>予期しない問題が起きました。入力した内容は残っています。念のため案件を保存し、くり返すときは「詳細」の内容を開発者に知らせてください。</source>
      <translation>Something unexpected happened. What you entered is still there. Save the case to be safe; if it happens again, tell the developers what the details say.</translation>
    </message>
    <message>
      <source>事実の確認が済んでいないため、結論は決まっていない。</source>
      <translation>The verdict is open because facts are not confirmed yet.</translation>
    </message>
    <message>
      <source>事実の確認待ち</source>
      <translation>Waiting for facts</translation>
    </message>
    <message>
      <source>事実の確認後に決まる対応事項</source>
      <translation>Duties that depend on open facts</translation>
    </message>
    <message>
      <source>事後</source>
      <translation>Afterwards</translation>
    </message>
    <message>
      <source>二つの内容に違いはありません。</source>
      <translation>The two do not differ.</translation>
    </message>
    <message>
      <source>人数</source>
      <translation>Learners</translation>
    </message>
    <message>
      <source>今</source>
      <translation>Today</translation>
    </message>
    <message>
      <source>今すぐ保存する</source>
      <translation>Save now</translation>
    </message>
    <message>
      <source>今の{page}ページは、後から加えられたものです</source>
      <translation>Page {page} was added later</translation>
    </message>
    <message>
      <source>今の内容を「改訂{number}」として固定します。固定した改訂は、後から変わりません。案件は続けて直すことができ、改訂とどこが違うかを「比べる」で見られます。</source>
      <translation>This fixes the case as it is now as revision {number}. A fixed revision never changes. You can go on working on the case and see with “Compare” how it differs from the revision.</translation>
    </message>
    <message>
      <source>今の回答では、この質問は結論に影響しません。回答は残してあり、必要になったときに再び使います。結論にもメモにも、いまは含めません。</source>
      <translation>With the present answers this question does not affect the verdict. The answer is kept and used again if it matters; for now neither the verdict nor the memo includes it.</translation>
    </message>
    <message>
      <source>今の回答では尋ねない論点</source>
      <translation>Topics not asked now</translation>
    </message>
    <message>
      <source>今の法令パックでも、同じ結論になるか</source>
      <translation>Does the present law pack lead to the same verdict?</translation>
    </message>
    <message>
      <source>今の法令パックで検討し直すと、同じ基準日でも違う結論になります。</source>
      <translation>Examined again by the present law pack, the verdict is another one even as of the same date.</translation>
    </message>
    <message>
      <source>今の法令パックは {at} 以後の規定だけを収めており、基準日がその前です。</source>
      <translation>The present law pack begins on {at}, after the memo’s date.</translation>
    </message>
    <message>
      <source>今の法令パック（{version}）でも、{on}同じ結論になります。</source>
      <translation>By the present law pack ({version}), too, the verdict is the same {on}.</translation>
    </message>
    <message>
      <source>今日 {when}</source>
      <translation>Today {when}</translation>
    </message>
    <message>
      <source>今日のバックアップを作れませんでした。{error}</source>
      <translation>Today’s backup could not be made. {error}</translation>
    </message>
    <message>
      <source>今日の分には、過ぎた分と、このあと戻る分を含みます</source>
      <translation>Today’s column includes what is overdue and what comes back later today</translation>
    </message>
    <message>
      <source>今日の復習はありません</source>
      <translation>Nothing to review today</translation>
    </message>
    <message numerus="yes">
      <source>今日の復習：{n}問</source>
      <translation>
        <numerusform>To review today: {n} item</numerusform>
        <numerusform>To review today: {n} items</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>今日の復習：このあと{n}問</source>
      <translation>
        <numerusform>Reviews today: {n} question later</numerusform>
        <numerusform>Reviews today: {n} questions later</numerusform>
      </translation>
    </message>
    <message>
      <source>今日の結論</source>
      <translation>Verdict today</translation>
    </message>
    <message>
      <source>令和</source>
      <translation>Reiwa</translation>
    </message>
    <message>
      <source>以上</source>
      <translation>at least</translation>
    </message>
    <message>
      <source>以上で全部</source>
      <translation>Complete</translation>
    </message>
    <message>
      <source>以下</source>
      <translation>at most</translation>
    </message>
    <message>
      <source>件名</source>
      <translation>Title</translation>
    </message>
    <message>
      <source>会社名</source>
      <translation>Organization</translation>
    </message>
    <message>
      <source>何もしない</source>
      <translation>Do nothing</translation>
    </message>
    <message>
      <source>作られたときのままか</source>
      <translation>Is it as it was made?</translation>
    </message>
    <message>
      <source>作られた後に変えられています。</source>
      <translation>It has been changed since it was made.</translation>
    </message>
    <message>
      <source>作られる文字が多すぎます（延べ {most:,} 字まで）</source>
      <translation>It makes too much text (at most {most:,} characters in all)</translation>
    </message>
    <message>
      <source>作成日</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>作業を取り消す（Esc）</source>
      <translation>Cancel (Esc)</translation>
    </message>
    <message>
      <source>作業中の案件</source>
      <translation>Current cases</translation>
    </message>
    <message>
      <source>使い方</source>
      <translation>Keys</translation>
    </message>
    <message>
      <source>使い方（F1）</source>
      <translation>Keys (F1)</translation>
    </message>
    <message>
      <source>使う</source>
      <translation>Used</translation>
    </message>
    <message>
      <source>使えない制御文字（U+{character:04X}）があります</source>
      <translation>there is a control character that is not allowed (U+{character:04X})</translation>
    </message>
    <message>
      <source>使えない名前があります（{error}）</source>
      <translation>It uses a name that cannot be used ({error})</translation>
    </message>
    <message>
      <source>使えるのは *強調*、**強い強調** と [用語] だけです</source>
      <translation>only *emphasis*, **strong emphasis** and [terms] are allowed</translation>
    </message>
    <message>
      <source>使えるのは {known} です</source>
      <translation>What can be used: {known}</translation>
    </message>
    <message>
      <source>使えるのは {known} です。</source>
      <translation>Known: {known}.</translation>
    </message>
    <message>
      <source>使えるのは {names}</source>
      <translation>known: {names}</translation>
    </message>
    <message>
      <source>使えるひな形が一つもありません。Michishirube を入れ直してください。</source>
      <translation>There is no usable template at all. Install Michishirube again.</translation>
    </message>
    <message>
      <source>使っているタグ</source>
      <translation>Tags in use</translation>
    </message>
    <message>
      <source>使わない</source>
      <translation>Not used</translation>
    </message>
    <message>
      <source>例</source>
      <translation>Example</translation>
    </message>
    <message>
      <source>例の案件がありません。プログラムを入れ直してください。</source>
      <translation>The example is missing. Install the program again.</translation>
    </message>
    <message>
      <source>例の案件を開きました。二分ほどで、ひととおり試せます。</source>
      <translation>The example is open. It takes about two minutes to try everything.</translation>
    </message>
    <message>
      <source>例を開いて試す（約2分）</source>
      <translation>Try an example (about 2 minutes)</translation>
    </message>
    <message>
      <source>例：2026-11-22</source>
      <translation>such as 2026-11-22</translation>
    </message>
    <message>
      <source>例：広告、至急</source>
      <translation>such as advertising, urgent</translation>
    </message>
    <message>
      <source>例：新人A</source>
      <translation>such as Newcomer A</translation>
    </message>
    <message>
      <source>例：法務部長</source>
      <translation>such as Head of Legal</translation>
    </message>
    <message>
      <source>保存</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>保存した案件</source>
      <translation>kept case</translation>
    </message>
    <message>
      <source>保存した案件を開く</source>
      <translation>Open a saved case</translation>
    </message>
    <message>
      <source>保存した案件を開く…</source>
      <translation>Open a saved case…</translation>
    </message>
    <message>
      <source>保存していない変更があります。</source>
      <translation>There are unsaved changes.</translation>
    </message>
    <message>
      <source>保存しました：{out}</source>
      <translation>Saved: {out}</translation>
    </message>
    <message>
      <source>保存しますか。</source>
      <translation>Save them?</translation>
    </message>
    <message>
      <source>保存できません：{path}。{hint}。</source>
      <translation>Cannot be saved: {path}. {hint}.</translation>
    </message>
    <message>
      <source>保存先がフォルダーになっています：{path}。ファイル名まで指定してください。</source>
      <translation>This is a folder: {path}. Give a file name, too.</translation>
    </message>
    <message>
      <source>保存先に書き込めません。フォルダーの権限を確かめてください。</source>
      <translation>The store cannot be written. Check the permissions of the folder.</translation>
    </message>
    <message>
      <source>保存先のフォルダーがありません：{folder}。フォルダーを作るか、別の場所を指定してください。</source>
      <translation>There is no such folder: {folder}. Make it, or choose another place.</translation>
    </message>
    <message>
      <source>保存先を開けません。フォルダーの場所と権限を確かめてください。</source>
      <translation>The store cannot be opened. Check the folder and its permissions.</translation>
    </message>
    <message>
      <source>保存期間</source>
      <translation>Retention period</translation>
    </message>
    <message>
      <source>保存期限</source>
      <translation>Keep until</translation>
    </message>
    <message>
      <source>保存期限 {retain_until}</source>
      <translation>Keep until {retain_until}</translation>
    </message>
    <message>
      <source>保存期限…</source>
      <translation>Keep until…</translation>
    </message>
    <message>
      <source>保存期限を決める</source>
      <translation>Set how long to keep</translation>
    </message>
    <message numerus="yes">
      <source>保存期限を過ぎた案件が{n}件あります。消去するか、期限を改めてください。</source>
      <translation>
        <numerusform>{n} case is past its retention date. Erase it or set a new date.</numerusform>
        <numerusform>{n} cases are past their retention dates. Erase them or set new dates.</numerusform>
      </translation>
    </message>
    <message>
      <source>保存期限切れ</source>
      <translation>Past retention date</translation>
    </message>
    <message>
      <source>個人情報保護法に関する社内の相談を、質問に答えながら検討し、検討メモにまとめるプログラムです。ネットワークには接続しません。</source>
      <translation>Michishirube examines in-house consultations under the Act on the Protection of Personal Information, question by question, and puts the result into a memo. It never connects to a network.</translation>
    </message>
    <message>
      <source>個人情報管理責任者</source>
      <translation>Privacy officer</translation>
    </message>
    <message>
      <source>倍率</source>
      <translation>Zoom</translation>
    </message>
    <message>
      <source>値がありません（None）</source>
      <translation>there is no value (None)</translation>
    </message>
    <message>
      <source>値だけを書いてください</source>
      <translation>write only the value</translation>
    </message>
    <message>
      <source>値をそのまま書いてください</source>
      <translation>write the value itself</translation>
    </message>
    <message>
      <source>値を書いてください</source>
      <translation>write a value</translation>
    </message>
    <message>
      <source>値を書くか、キーごと消してください</source>
      <translation>write a value, or remove the key</translation>
    </message>
    <message>
      <source>元</source>
      <translation>1</translation>
    </message>
    <message>
      <source>元に戻す</source>
      <translation>Undo</translation>
    </message>
    <message>
      <source>元に戻せないことを確かめました</source>
      <translation>I understand that this cannot be undone</translation>
    </message>
    <message>
      <source>元の{own}ページが、今は{number}ページにあります（順序の入れ替え）</source>
      <translation>What was page {own} is now page {number} (pages reordered)</translation>
    </message>
    <message>
      <source>入れ子か呼出しが深すぎるか、式が大きすぎます</source>
      <translation>Nesting or calls are too deep, or an expression is too large</translation>
    </message>
    <message>
      <source>入れ子が深すぎます</source>
      <translation>nested too deeply</translation>
    </message>
    <message>
      <source>入れ子が深すぎます（{most} 段まで）</source>
      <translation>nested too deeply (at most {most} levels)</translation>
    </message>
    <message>
      <source>入れ替える</source>
      <translation>Swap</translation>
    </message>
    <message>
      <source>入力が大きすぎます。長い資料は、案件に貼り付けずに添付として示してください。</source>
      <translation>The input is too large. Attach a long document instead of pasting it into the case.</translation>
    </message>
    <message>
      <source>入力を消す</source>
      <translation>Clear</translation>
    </message>
    <message>
      <source>全体を &lt;memo&gt; で囲んでください</source>
      <translation>Put everything inside &lt;memo&gt;</translation>
    </message>
    <message>
      <source>全体を一つの &lt;memo&gt; で囲んでください</source>
      <translation>Put everything inside a single &lt;memo&gt;</translation>
    </message>
    <message>
      <source>全部かどうか未回答</source>
      <translation>Not said whether complete</translation>
    </message>
    <message numerus="yes">
      <source>内容や期限が変わった対応事項：{n}件</source>
      <translation>
        <numerusform>{n} duty or its due date has changed</numerusform>
        <numerusform>{n} duties or their due dates have changed</numerusform>
      </translation>
    </message>
    <message>
      <source>内容を確かめて「次へ」を押すと、検討結果を表示します。</source>
      <translation>Check the answers and press “Next” to see the result.</translation>
    </message>
    <message>
      <source>内容を確かめて「答え合わせをする」を押すと、手本と見比べた結果を表示します。</source>
      <translation>Check the answers and press “Check answers” to see them beside the model.</translation>
    </message>
    <message>
      <source>写す</source>
      <translation>Copy</translation>
    </message>
    <message>
      <source>出せる問いがありません。</source>
      <translation>There are no items to ask.</translation>
    </message>
    <message>
      <source>出典</source>
      <translation>Source</translation>
    </message>
    <message>
      <source>出典：{source}</source>
      <translation>Source: {source}</translation>
    </message>
    <message>
      <source>出力が多すぎます（{most:,} 字まで）</source>
      <translation>There is too much output (at most {most:,} characters)</translation>
    </message>
    <message>
      <source>分からない</source>
      <translation>I don’t know</translation>
    </message>
    <message>
      <source>分かれ目（事実がこう変われば、結論が変わります）</source>
      <translation>Turning points (if the facts change like this, the verdict changes)</translation>
    </message>
    <message>
      <source>判断</source>
      <translation>Conclusions</translation>
    </message>
    <message>
      <source>判断「{id}」がありません</source>
      <translation>there is no conclusion “{id}”</translation>
    </message>
    <message>
      <source>判断した人</source>
      <translation>Judged by</translation>
    </message>
    <message>
      <source>判断の根拠</source>
      <translation>Basis of the judgement</translation>
    </message>
    <message>
      <source>判断の過程</source>
      <translation>Trace</translation>
    </message>
    <message>
      <source>判断日</source>
      <translation>Judged on</translation>
    </message>
    <message>
      <source>判断者と根拠（必要）</source>
      <translation>Judge and basis (needed)</translation>
    </message>
    <message>
      <source>別のプログラムが保存先を使っています。それを閉じてから、もう一度行ってください。</source>
      <translation>Another program is using the store. Close it, then try again.</translation>
    </message>
    <message>
      <source>別名（*名前）は使えません</source>
      <translation>aliases (*name) are not allowed</translation>
    </message>
    <message>
      <source>削除</source>
      <translation>Removed</translation>
    </message>
    <message>
      <source>前</source>
      <translation>Before</translation>
    </message>
    <message>
      <source>前の回答によって、尋ねられる質問が変わったものなどです。採点しません。</source>
      <translation>Such as questions that differ because of an earlier answer. They are not marked.</translation>
    </message>
    <message>
      <source>前の検索結果（Shift＋F3）</source>
      <translation>Previous match (Shift+F3)</translation>
    </message>
    <message>
      <source>前へ</source>
      <translation>Previous</translation>
    </message>
    <message>
      <source>前提</source>
      <translation>Premises</translation>
    </message>
    <message>
      <source>割り当てられた容量を使い切っています。別の場所を指定してください</source>
      <translation>Your disk quota is used up. Choose another place</translation>
    </message>
    <message>
      <source>加える</source>
      <translation>Add</translation>
    </message>
    <message numerus="yes">
      <source>加わった対応事項：{n}件</source>
      <translation>
        <numerusform>{n} duty has been added</numerusform>
        <numerusform>{n} duties have been added</numerusform>
      </translation>
    </message>
    <message>
      <source>加わります</source>
      <translation>is added</translation>
    </message>
    <message>
      <source>動作環境</source>
      <translation>System</translation>
    </message>
    <message>
      <source>印刷…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <source>印刷しています…</source>
      <translation>Printing…</translation>
    </message>
    <message>
      <source>印刷する</source>
      <translation>Print</translation>
    </message>
    <message>
      <source>印刷を取り消しました。</source>
      <translation>Printing was cancelled. </translation>
    </message>
    <message>
      <source>印刷・PDF…</source>
      <translation>Print, PDF…</translation>
    </message>
    <message>
      <source>印刷（Ctrl＋P）</source>
      <translation>Print (Ctrl+P)</translation>
    </message>
    <message>
      <source>印字できない文字</source>
      <translation>Characters that cannot be printed</translation>
    </message>
    <message>
      <source>収録されているはずのファイルがないため、確かめられません。</source>
      <translation>A file that should be included is missing, so this cannot be checked.</translation>
    </message>
    <message>
      <source>収録されている案件ファイルが壊れています。</source>
      <translation>The case file included is damaged.</translation>
    </message>
    <message>
      <source>収録されている検討結果か案件が壊れています。</source>
      <translation>The assessment or the case included is damaged.</translation>
    </message>
    <message>
      <source>収録されている法令パックは、{what}。安全のため開きません。作った人に確かめてください。</source>
      <translation>The law pack included: {what}. It is not opened, to be safe. Ask who made the memo.</translation>
    </message>
    <message>
      <source>収録されている法令パックは、検討に使ったものと違います。</source>
      <translation>The law pack included is not the one the case was examined with.</translation>
    </message>
    <message>
      <source>収録されている法令パックを zip として読めません。メモを受け取り直すか、作った人に確かめてください。</source>
      <translation>The law pack included cannot be read as a zip. Get the memo again, or ask who made it.</translation>
    </message>
    <message>
      <source>収録されている規則か案件を、このプログラムでは読めません。</source>
      <translation>This program cannot read the rules or the case included.</translation>
    </message>
    <message>
      <source>収録した法令は{law_as_of}現在のものであり、基準日（{as_of}）までの改正は確認していない。</source>
      <translation>The law included is that of {law_as_of}; amendments up to {as_of} have not been checked.</translation>
    </message>
    <message>
      <source>収録した規則と回答から、同じ結論になるか</source>
      <translation>Do the rules and answers included lead to the same verdict?</translation>
    </message>
    <message>
      <source>収録した規則と回答から検討し直すと、メモと同じ結論になります。</source>
      <translation>Examined again from the rules and answers included, the verdict is that of the memo.</translation>
    </message>
    <message>
      <source>収録した規則と回答から検討し直すと、メモと違う結論になります。</source>
      <translation>Examined again from the rules and answers included, the verdict differs from the memo.</translation>
    </message>
    <message>
      <source>収録した規定</source>
      <translation>Provisions included</translation>
    </message>
    <message>
      <source>収録した規定は {covers_from} 以後のもので、基準日がその前です。</source>
      <translation>The provisions included begin on {covers_from}, after the memo’s date.</translation>
    </message>
    <message>
      <source>収録しているのは番号、見出し、版の情報だけです。条文やガイドラインの本文は収録していません。本文は、官公庁が公表しているものでお確かめください。</source>
      <translation>Only numbers, captions and editions are included, not the texts of statutes and guidelines. See the official publications for the texts.</translation>
    </message>
    <message>
      <source>収録ファイル</source>
      <translation>Included file</translation>
    </message>
    <message>
      <source>取り消す</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>取り込まなかったもの</source>
      <translation>Not taken in</translation>
    </message>
    <message>
      <source>取り込む…</source>
      <translation>Import…</translation>
    </message>
    <message numerus="yes">
      <source>取り込めないものが{n}件あります。</source>
      <translation>
        <numerusform>{n} could not be imported.</numerusform>
        <numerusform>{n} could not be imported.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>取り込んだ回答 {n} 件</source>
      <translation>
        <numerusform>{n} answer imported</numerusform>
        <numerusform>{n} answers imported</numerusform>
      </translation>
    </message>
    <message>
      <source>取り込んだ案件はありません。</source>
      <translation>No case was imported. </translation>
    </message>
    <message>
      <source>取扱区分</source>
      <translation>Classification</translation>
    </message>
    <message>
      <source>取消</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>受け取る情報：{what}</source>
      <translation>Information received: {what}</translation>
    </message>
    <message>
      <source>受講者</source>
      <translation>Learner</translation>
    </message>
    <message>
      <source>受講者 {learners}名（{day}現在）</source>
      <translation>Learners: {learners} (as of {day})</translation>
    </message>
    <message>
      <source>受講者.csv</source>
      <translation>learners.csv</translation>
    </message>
    <message>
      <source>受講者が書き出した記録を選ぶ（いくつでも）</source>
      <translation>Choose exported records of learners (any number)</translation>
    </message>
    <message>
      <source>受講者を加える</source>
      <translation>Add a learner</translation>
    </message>
    <message>
      <source>受講者を加える…</source>
      <translation>Add a learner…</translation>
    </message>
    <message>
      <source>可</source>
      <translation>Permitted</translation>
    </message>
    <message>
      <source>可否は未確認</source>
      <translation>not confirmed whether permitted</translation>
    </message>
    <message>
      <source>同じままの回答の扱い</source>
      <translation>Use of unchanged answers</translation>
    </message>
    <message numerus="yes">
      <source>同じままの回答（{n}問）</source>
      <translation>
        <numerusform>Unchanged answer ({n} question)</numerusform>
        <numerusform>Unchanged answers ({n} questions)</numerusform>
      </translation>
    </message>
    <message>
      <source>同じ名前のひな形がもうあります。別の名前にしてください。</source>
      <translation>There is a template of this name already. Choose another name.</translation>
    </message>
    <message>
      <source>同じ名前のファイルが二つあります</source>
      <translation>two files have the same name</translation>
    </message>
    <message>
      <source>同じ名前の添付ファイルが二つあります（{name}）。</source>
      <translation>Two attached files have the same name ({name}).</translation>
    </message>
    <message>
      <source>同じ回答の当事者を加えます。名前を変え、違うところだけ直せます。</source>
      <translation>Adds a party with the same answers. Change its name and only what differs.</translation>
    </message>
    <message>
      <source>同じ扱いの当事者はまとめてください</source>
      <translation>put parties that are treated alike together</translation>
    </message>
    <message>
      <source>同じ記録のファイルが二度選ばれています。一つにして、もう一度選んでください。</source>
      <translation>The same record was chosen twice. Choose each file once.</translation>
    </message>
    <message>
      <source>同梱している部品とフォントの許諾条件</source>
      <translation>Licences of the components and fonts included</translation>
    </message>
    <message>
      <source>名前と場所を確かめてください</source>
      <translation>check the name and the place</translation>
    </message>
    <message>
      <source>名前の変更</source>
      <translation>Renamed</translation>
    </message>
    <message>
      <source>名前を入力して Enter（例：A社）</source>
      <translation>Type a name and press Enter (such as Company A)</translation>
    </message>
    <message>
      <source>名前を入力してください（呼び名でかまいません）。</source>
      <translation>Enter a name (a nickname will do).</translation>
    </message>
    <message>
      <source>問い</source>
      <translation>Issue</translation>
    </message>
    <message>
      <source>問われていない</source>
      <translation>not asked</translation>
    </message>
    <message>
      <source>回す人</source>
      <translation>Sent by</translation>
    </message>
    <message>
      <source>回答</source>
      <translation>Answer</translation>
    </message>
    <message>
      <source>回答{numbers}</source>
      <translation>answers {numbers}</translation>
    </message>
    <message numerus="yes">
      <source>回答{n}問</source>
      <translation>
        <numerusform>{n} answered</numerusform>
        <numerusform>{n} answered</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>回答{n}問・{left}{more}</source>
      <translation>
        <numerusform>{n} answered · {left}{more}</numerusform>
        <numerusform>{n} answered · {left}{more}</numerusform>
      </translation>
    </message>
    <message>
      <source>回答、固定した版、検索の索引、バックアップのすべてから消えます。元に戻すことはできません。控えが要るときは、先に「書き出す…」で保存してください。</source>
      <translation>It goes from answers, fixed revisions, the search index and all backups. This cannot be undone. If you need a copy, use “Export…” first.</translation>
    </message>
    <message>
      <source>回答、点数、復習の予定が、バックアップも含めてすべて消えます。元に戻すことはできません。控えが要るときは、先に「進みと弱点を見る」から記録を書き出してください。</source>
      <translation>Answers, points and review dates all go, from backups, too. This cannot be undone. If you need a copy, export the record under “Progress and weak points” first.</translation>
    </message>
    <message>
      <source>回答が、今の法令パックの質問と合いません。質問が変わっています。</source>
      <translation>The answers do not fit the questions of the present law pack. The questions have changed.</translation>
    </message>
    <message>
      <source>回答したときの法令パック</source>
      <translation>Law pack at the time of answering</translation>
    </message>
    <message>
      <source>回答する</source>
      <translation>Answer</translation>
    </message>
    <message>
      <source>回答する：{text}</source>
      <translation>Answer: {text}</translation>
    </message>
    <message>
      <source>回答の例</source>
      <translation>Examples</translation>
    </message>
    <message>
      <source>回答の確認</source>
      <translation>Check answers</translation>
    </message>
    <message>
      <source>回答の見比べ</source>
      <translation>Answers compared</translation>
    </message>
    <message>
      <source>回答は、答えるたびに保存されます。左の一覧から、いつでも前の質問へ移れます。回答を変えると、影響する質問だけをもう一度お尋ねします。</source>
      <translation>Every answer is saved as you give it. The list on the left takes you to any earlier question. If you change an answer, only the questions it affects are asked again.</translation>
    </message>
    <message>
      <source>回答を示す資料を選ぶ</source>
      <translation>Choose files that show the answer</translation>
    </message>
    <message>
      <source>回答を選ぶ</source>
      <translation>Choose an answer</translation>
    </message>
    <message>
      <source>回答を選んでください。分からないときは「不明」を選べば先へ進めます。</source>
      <translation>Choose an answer. If you do not know, choose “Don’t know” to go on.</translation>
    </message>
    <message>
      <source>回答日「{text}」が読めません。2026-11-22 か 2026年11月22日 のように書いてください。</source>
      <translation>The date “{text}” cannot be read. Write it like 2026-11-22.</translation>
    </message>
    <message>
      <source>回答済み</source>
      <translation>Answered</translation>
    </message>
    <message>
      <source>回答者が書かれていません。質問票の「回答者」に部署と氏名を書いてください。</source>
      <translation>Nobody is named as answering. Fill in department and name on the sheet.</translation>
    </message>
    <message>
      <source>図では省略（検討の欄を参照）</source>
      <translation>left out of the picture (see the examination)</translation>
    </message>
    <message>
      <source>固定した後に法令パックが変わったため、今の規定で検討し直した結果</source>
      <translation>Examined again by the present provisions, as the law pack has changed since it was fixed</translation>
    </message>
    <message>
      <source>圧縮や暗号化をしたファイルが含まれています</source>
      <translation>it holds compressed or encrypted files</translation>
    </message>
    <message>
      <source>基準日</source>
      <translation>As of</translation>
    </message>
    <message>
      <source>基準日 {as_of}</source>
      <translation>As of {as_of}</translation>
    </message>
    <message>
      <source>基準日 {as_of} では検討できません。収録した規定は {covers_from} 以後のものです。基準日を確かめてください。</source>
      <translation>Cannot be examined as of {as_of}. The provisions included begin on {covers_from}. Check the date.</translation>
    </message>
    <message>
      <source>基準日 {as_of} の案件は検討できません。収録した規定は {covers_from} 以後のものです（as_of を確かめてください）</source>
      <translation>A case as of {as_of} cannot be examined. The provisions included begin on {covers_from} (check as_of)</translation>
    </message>
    <message>
      <source>基準日を入力してください。</source>
      <translation>Enter the as-of date.</translation>
    </message>
    <message>
      <source>場所:</source>
      <translation>Look in:</translation>
    </message>
    <message>
      <source>塗った部分が正答</source>
      <translation>The filled part is right</translation>
    </message>
    <message>
      <source>壊れたファイルはここに残してあります：{aside}</source>
      <translation>The damaged file is kept here: {aside}</translation>
    </message>
    <message>
      <source>壊れています（大きさが違います）</source>
      <translation>is damaged (its size is wrong)</translation>
    </message>
    <message>
      <source>壊れています（書体として読めません）</source>
      <translation>is damaged (it cannot be read as a font)</translation>
    </message>
    <message>
      <source>壊れているか、手で書き換えられています</source>
      <translation>it is damaged or was edited by hand</translation>
    </message>
    <message numerus="yes">
      <source>変えた入力：{n}件</source>
      <translation>
        <numerusform>{n} entry changed</numerusform>
        <numerusform>{n} entries changed</numerusform>
      </translation>
    </message>
    <message>
      <source>変わった入力はありません。</source>
      <translation>Nothing entered has changed.</translation>
    </message>
    <message numerus="yes">
      <source>変わった入力（{n}件）</source>
      <translation>
        <numerusform>Changed entries ({n})</numerusform>
        <numerusform>Changed entries ({n})</numerusform>
      </translation>
    </message>
    <message>
      <source>変わります</source>
      <translation>changes</translation>
    </message>
    <message>
      <source>変更</source>
      <translation>Change</translation>
    </message>
    <message>
      <source>変更：{text}</source>
      <translation>Change: {text}</translation>
    </message>
    <message>
      <source>外す</source>
      <translation>Remove</translation>
    </message>
    <message>
      <source>外す：{name}</source>
      <translation>Remove: {name}</translation>
    </message>
    <message>
      <source>外国</source>
      <translation>abroad</translation>
    </message>
    <message>
      <source>多い誤答</source>
      <translation>Usual mistake</translation>
    </message>
    <message>
      <source>多く誤られた問い</source>
      <translation>Questions misread most</translation>
    </message>
    <message>
      <source>多く誤られた問い.csv</source>
      <translation>misread.csv</translation>
    </message>
    <message>
      <source>大きすぎます</source>
      <translation>it is too large</translation>
    </message>
    <message>
      <source>始める</source>
      <translation>Start</translation>
    </message>
    <message>
      <source>字で始め、字・数字・_・- だけで書いてください</source>
      <translation>begin with a letter; use only letters, digits, _ and -</translation>
    </message>
    <message>
      <source>字下げ、「:」の後の空白、括弧と引用符の閉じ方を確かめてください</source>
      <translation>check the indentation, the space after “:”, and that brackets and quotation marks are closed</translation>
    </message>
    <message>
      <source>完全に消去…</source>
      <translation>Erase for good…</translation>
    </message>
    <message>
      <source>完全に消去する</source>
      <translation>Erase for good</translation>
    </message>
    <message>
      <source>定めの変更</source>
      <translation>The duty has changed</translation>
    </message>
    <message>
      <source>定めや文言が変わった論点：{changed}</source>
      <translation>Topics whose rules or wording have changed: {changed}</translation>
    </message>
    <message>
      <source>宛先（決裁者）</source>
      <translation>To (approver)</translation>
    </message>
    <message>
      <source>実施中</source>
      <translation>During</translation>
    </message>
    <message>
      <source>実施予定日</source>
      <translation>Planned for</translation>
    </message>
    <message>
      <source>実施前</source>
      <translation>Before</translation>
    </message>
    <message>
      <source>実施後</source>
      <translation>After</translation>
    </message>
    <message>
      <source>実際の相談と同じ質問に一人で答え、手本と見比べて学びます。課題は、検算済みの相談例と公的な資料の例でできています。</source>
      <translation>Answer the questions of a real consultation by yourself and compare with the model. Lessons are made of worked cases and official examples.</translation>
    </message>
    <message>
      <source>宣言を消してください</source>
      <translation>Remove the declaration</translation>
    </message>
    <message>
      <source>対応事項</source>
      <translation>Duties</translation>
    </message>
    <message>
      <source>対応事項「{duty}」が{state}</source>
      <translation>Duty “{duty}” {state}</translation>
    </message>
    <message>
      <source>対応（{words}）</source>
      <translation>duties ({words})</translation>
    </message>
    <message>
      <source>専門家の確認</source>
      <translation>Lawyer’s review</translation>
    </message>
    <message>
      <source>導いた判断は変わりません。意見は判断のそばに並べて表示し、メモにも印刷します。</source>
      <translation>The derived conclusion does not change. The opinion is shown beside it and printed in the memo.</translation>
    </message>
    <message>
      <source>小問</source>
      <translation>Drills</translation>
    </message>
    <message>
      <source>小問10問</source>
      <translation>10 drills</translation>
    </message>
    <message>
      <source>小問10問（約2分）</source>
      <translation>10 drills (about 2 minutes)</translation>
    </message>
    <message>
      <source>小問の答え</source>
      <translation>Answers to the drill</translation>
    </message>
    <message>
      <source>小問（10問・目安2分）</source>
      <translation>Drills (10 items, about 2 minutes)</translation>
    </message>
    <message>
      <source>属性を消してください</source>
      <translation>Remove the attribute</translation>
    </message>
    <message>
      <source>幅に合わせる</source>
      <translation>Fit width</translation>
    </message>
    <message>
      <source>平均点</source>
      <translation>Mean points</translation>
    </message>
    <message>
      <source>平成</source>
      <translation>Heisei</translation>
    </message>
    <message>
      <source>年　　月　　日</source>
      <translation>Date:</translation>
    </message>
    <message>
      <source>引用符、コンマ、括弧の閉じ方を確かめてください</source>
      <translation>check quotation marks, commas and brackets</translation>
    </message>
    <message>
      <source>弱いところは、まだありません。</source>
      <translation>Nothing is weak yet.</translation>
    </message>
    <message>
      <source>弱い論点</source>
      <translation>Weak topics</translation>
    </message>
    <message>
      <source>当てはまるものをすべて選んでください。</source>
      <translation>Select all that apply.</translation>
    </message>
    <message>
      <source>当てはめ</source>
      <translation>Application</translation>
    </message>
    <message>
      <source>当事者</source>
      <translation>Parties</translation>
    </message>
    <message>
      <source>当事者が多すぎます（{items:,} 件。上限は {most} 件）</source>
      <translation>too many parties ({items:,}; at most {most})</translation>
    </message>
    <message>
      <source>当事者の id「{id}」が二度あります</source>
      <translation>the party id “{id}” stands twice</translation>
    </message>
    <message>
      <source>当事者を挙げてから尋ねる論点</source>
      <translation>Topics for each party</translation>
    </message>
    <message>
      <source>当事者グループ「{group}」がありません</source>
      <translation>there is no group of parties “{group}”</translation>
    </message>
    <message>
      <source>当初</source>
      <translation>At first</translation>
    </message>
    <message>
      <source>当社</source>
      <translation>Us</translation>
    </message>
    <message>
      <source>後</source>
      <translation>After</translation>
    </message>
    <message>
      <source>後から加えられた添付ファイルがあります（{name}）</source>
      <translation>A file was attached later ({name})</translation>
    </message>
    <message>
      <source>復習</source>
      <translation>Review</translation>
    </message>
    <message>
      <source>復習する</source>
      <translation>Review</translation>
    </message>
    <message>
      <source>必要なキーは {names}</source>
      <translation>needed keys: {names}</translation>
    </message>
    <message>
      <source>必須</source>
      <translation>Must</translation>
    </message>
    <message>
      <source>意見、氏名、日付をすべて入力してください。</source>
      <translation>Enter opinion, name and date.</translation>
    </message>
    <message>
      <source>意見と理由</source>
      <translation>Opinion and reason</translation>
    </message>
    <message>
      <source>意見を取り下げる</source>
      <translation>Withdraw opinion</translation>
    </message>
    <message>
      <source>意見を書く</source>
      <translation>Add opinion</translation>
    </message>
    <message>
      <source>意見を残す</source>
      <translation>Keep opinion</translation>
    </message>
    <message>
      <source>意見を直す</source>
      <translation>Edit opinion</translation>
    </message>
    <message>
      <source>意見を述べた人</source>
      <translation>Opinion by</translation>
    </message>
    <message>
      <source>戻る</source>
      <translation>Back</translation>
    </message>
    <message>
      <source>戻る・次へ</source>
      <translation>Back, next</translation>
    </message>
    <message>
      <source>所在未確認</source>
      <translation>place not confirmed</translation>
    </message>
    <message>
      <source>手がかり</source>
      <translation>Hint</translation>
    </message>
    <message>
      <source>手がかりを見る</source>
      <translation>Show hint</translation>
    </message>
    <message>
      <source>手本がこう答える理由</source>
      <translation>Why the model answers so</translation>
    </message>
    <message>
      <source>手本だけがたどった質問</source>
      <translation>Asked on the model’s way only</translation>
    </message>
    <message>
      <source>手本では「{value}」：{reason}</source>
      <translation>The model says “{value}”: {reason}</translation>
    </message>
    <message>
      <source>手本では尋ねられない質問</source>
      <translation>Not asked on the model’s way</translation>
    </message>
    <message>
      <source>手本と同じ</source>
      <translation>Same as the model</translation>
    </message>
    <message>
      <source>手本と同じ {right}問・違う {wrong}問</source>
      <translation>same as the model: {right}, different: {wrong}</translation>
    </message>
    <message>
      <source>手本と同じところ</source>
      <translation>Same as the model</translation>
    </message>
    <message>
      <source>手本と違う回答</source>
      <translation>Differs from the model</translation>
    </message>
    <message>
      <source>手本と違ったところ</source>
      <translation>Where you differ from the model</translation>
    </message>
    <message>
      <source>手本の出典：{source}</source>
      <translation>Source of the model: {source}</translation>
    </message>
    <message>
      <source>手本の回答</source>
      <translation>The model’s answer</translation>
    </message>
    <message>
      <source>手本の回答のうち、この一つだけをあなたの回答に替えると</source>
      <translation>If only this one of the model’s answers is replaced by yours</translation>
    </message>
    <message>
      <source>手本の結論</source>
      <translation>The model’s verdict</translation>
    </message>
    <message>
      <source>手本は「{answer}」です</source>
      <translation>The model says “{answer}”</translation>
    </message>
    <message>
      <source>承認に回す</source>
      <translation>Send for approval</translation>
    </message>
    <message>
      <source>承認に回す…</source>
      <translation>Send for approval…</translation>
    </message>
    <message>
      <source>承認欄：{titles}。押印と日付は空欄。</source>
      <translation>Approval: {titles}. Seals and dates are empty.</translation>
    </message>
    <message>
      <source>担当者意見</source>
      <translation>Opinion</translation>
    </message>
    <message>
      <source>担当者意見　{who}（{when}）</source>
      <translation>Opinion · {who} ({when})</translation>
    </message>
    <message>
      <source>担当：{who}</source>
      <translation>By: {who}</translation>
    </message>
    <message>
      <source>拡大</source>
      <translation>Zoom in</translation>
    </message>
    <message>
      <source>拡大・縮小する（Ctrl＋; でも拡大）</source>
      <translation>Zoom in, zoom out (Ctrl+; zooms in, too)</translation>
    </message>
    <message>
      <source>拡大（Ctrl＋＋）</source>
      <translation>Zoom in (Ctrl++)</translation>
    </message>
    <message>
      <source>指導する方は、受講者が書き出した記録をまとめて見られます。</source>
      <translation>Instructors can look at the exported records of several learners together.</translation>
    </message>
    <message>
      <source>指導者の報告…</source>
      <translation>Instructor’s report…</translation>
    </message>
    <message>
      <source>掛けた時間</source>
      <translation>Time spent</translation>
    </message>
    <message>
      <source>採点する質問はありません</source>
      <translation>No questions to mark</translation>
    </message>
    <message>
      <source>探す言葉</source>
      <translation>Words to find</translation>
    </message>
    <message>
      <source>探す言葉（例：同意　メール）</source>
      <translation>Words to find</translation>
    </message>
    <message>
      <source>控え（回付先、変えた点など）</source>
      <translation>Note (sent to, what has changed)</translation>
    </message>
    <message>
      <source>改変の有無</source>
      <translation>Unaltered</translation>
    </message>
    <message>
      <source>改正の予定</source>
      <translation>Amendment</translation>
    </message>
    <message>
      <source>改訂{number}</source>
      <translation>Revision {number}</translation>
    </message>
    <message>
      <source>改訂{number}として固定しました。</source>
      <translation>Fixed as revision {number}.</translation>
    </message>
    <message>
      <source>改訂{number}として固定する</source>
      <translation>Fix as revision {number}</translation>
    </message>
    <message>
      <source>数が大きすぎます（{most:,} まで）</source>
      <translation>A number is too large (at most {most:,})</translation>
    </message>
    <message>
      <source>数を 1000 や 0.5 のように書いてください</source>
      <translation>write a number like 1000 or 0.5</translation>
    </message>
    <message>
      <source>数字で入力してください（例：1000）。</source>
      <translation>Enter a number (such as 1000).</translation>
    </message>
    <message>
      <source>文を書くか、キーごと消してください</source>
      <translation>write a sentence, or remove the key</translation>
    </message>
    <message>
      <source>文字でない値（{kind}）は使えません</source>
      <translation>a value that is no text ({kind}) cannot be used</translation>
    </message>
    <message>
      <source>文字でも数でもないもの（{kind}）は印字できません</source>
      <translation>what is neither text nor number ({kind}) cannot be printed</translation>
    </message>
    <message>
      <source>文字の大きさ</source>
      <translation>Text size</translation>
    </message>
    <message>
      <source>文字の大きさは、100から200までの用意した値から選んでください。</source>
      <translation>Choose one of the given text sizes from 100 to 200. </translation>
    </message>
    <message>
      <source>文字をそのまま書いてください</source>
      <translation>Write the character itself</translation>
    </message>
    <message>
      <source>文字コード UTF-8 で保存し直してください</source>
      <translation>save it again in UTF-8</translation>
    </message>
    <message>
      <source>文字列で書いてください</source>
      <translation>write a text</translation>
    </message>
    <message>
      <source>文字列になっていません</source>
      <translation>it is not a text</translation>
    </message>
    <message>
      <source>文書番号</source>
      <translation>Document number</translation>
    </message>
    <message>
      <source>文案</source>
      <translation>Drafts</translation>
    </message>
    <message>
      <source>文案を写し取る</source>
      <translation>Copy draft</translation>
    </message>
    <message>
      <source>文案を写し取る：{title}</source>
      <translation>Copy draft: {title}</translation>
    </message>
    <message>
      <source>文章なら引用符で囲んでください</source>
      <translation>if it is a text, put it in quotation marks</translation>
    </message>
    <message>
      <source>新しいひな形の名前（フォルダーの名前にもなります）</source>
      <translation>Name of the new template (also the name of its folder)</translation>
    </message>
    <message>
      <source>新しい回答はありません。</source>
      <translation>There are no new answers.</translation>
    </message>
    <message>
      <source>新しい案件</source>
      <translation>New cases</translation>
    </message>
    <message>
      <source>新しい相談を始める</source>
      <translation>New consultation</translation>
    </message>
    <message>
      <source>新しく始めてください</source>
      <translation>begin a new one</translation>
    </message>
    <message>
      <source>新しく始める案件のメモに、はじめから入れておく内容です。すでにある案件は変わりません。</source>
      <translation>Put into the memo of every new case. Existing cases do not change.</translation>
    </message>
    <message>
      <source>施行は遅くとも{by}まで。</source>
      <translation>In force by {by} at the latest.</translation>
    </message>
    <message>
      <source>施行前の改正が関わります：{title}</source>
      <translation>Touched by an amendment not yet in force: {title}</translation>
    </message>
    <message>
      <source>施行前の改正が関わる（{where}）：{touched}</source>
      <translation>Touched by an amendment not yet in force ({where}): {touched}</translation>
    </message>
    <message>
      <source>日ごとの回答</source>
      <translation>Answers by day</translation>
    </message>
    <message>
      <source>日付</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>日付として読めません。2026-11-22 や 令和8年11月22日 のように入力してください。</source>
      <translation>This is no date. Enter it like 2026-11-22.</translation>
    </message>
    <message>
      <source>日付を 2026-11-22 のように書いてください</source>
      <translation>write a date like 2026-11-22</translation>
    </message>
    <message>
      <source>日付を選ぶ</source>
      <translation>Choose a date</translation>
    </message>
    <message>
      <source>日数や月数を書いてください</source>
      <translation>write a number of days or months</translation>
    </message>
    <message>
      <source>日時が読めません</source>
      <translation>the date and time cannot be read</translation>
    </message>
    <message>
      <source>日時に時差がありません</source>
      <translation>the date and time lack a UTC offset</translation>
    </message>
    <message>
      <source>日本国内</source>
      <translation>in Japan</translation>
    </message>
    <message>
      <source>明るい配色</source>
      <translation>Light</translation>
    </message>
    <message>
      <source>時期：{due}</source>
      <translation>When: {due}</translation>
    </message>
    <message>
      <source>時間</source>
      <translation>Time</translation>
    </message>
    <message>
      <source>時間 {time_text}</source>
      <translation>Time {time_text}</translation>
    </message>
    <message>
      <source>暗い配色</source>
      <translation>Dark</translation>
    </message>
    <message>
      <source>暦</source>
      <translation>…</translation>
    </message>
    <message>
      <source>暦から選ぶ</source>
      <translation>Choose from calendar</translation>
    </message>
    <message>
      <source>暫定の結果です。確認の済んでいない事項があり、メモには「暫定版」と表示します。</source>
      <translation>This result is provisional: some matters are still open, and the memo says so.</translation>
    </message>
    <message>
      <source>暫定版</source>
      <translation>Provisional</translation>
    </message>
    <message>
      <source>書き出す…</source>
      <translation>Export…</translation>
    </message>
    <message>
      <source>書き方の誤り（{error}）</source>
      <translation>Syntax error ({error})</translation>
    </message>
    <message>
      <source>書き込みが許可されていません。別の場所を指定するか、権限を確認してください</source>
      <translation>You may not write here. Choose another place, or check the permissions</translation>
    </message>
    <message>
      <source>書き込めませんでした（{strerror}）</source>
      <translation>It could not be written ({strerror})</translation>
    </message>
    <message>
      <source>書体の一覧 {path} が壊れています。{mend}。</source>
      <translation>The list of fonts {path} is damaged. {mend}.</translation>
    </message>
    <message>
      <source>書体の一覧 {path} が読めません（{reason}）。{mend}。</source>
      <translation>The list of fonts {path} cannot be read ({reason}). {mend}.</translation>
    </message>
    <message>
      <source>書体の一覧に {absent} がありません：{folder}。{mend}。</source>
      <translation>The list of fonts lacks {absent}: {folder}. {mend}.</translation>
    </message>
    <message>
      <source>書体ファイル {path} が{what}。{mend}。</source>
      <translation>The font file {path} {what}. {mend}.</translation>
    </message>
    <message>
      <source>書体ファイルが壊れています（{error}）。{mend}。</source>
      <translation>A font file is damaged ({error}). {mend}.</translation>
    </message>
    <message>
      <source>書体ファイルが読めません（{reason}）</source>
      <translation>the font file cannot be read ({reason})</translation>
    </message>
    <message>
      <source>書体ファイルの内容が配布時のものと違います</source>
      <translation>the font file is not the one that came with the program</translation>
    </message>
    <message>
      <source>最終更新</source>
      <translation>Last change</translation>
    </message>
    <message>
      <source>最近の案件(&amp;R)</source>
      <translation>&amp;Recent cases</translation>
    </message>
    <message>
      <source>最近の案件を開く</source>
      <translation>Open a recent case</translation>
    </message>
    <message>
      <source>最高{best}点</source>
      <translation>best {best} points</translation>
    </message>
    <message>
      <source>望ましい</source>
      <translation>Should</translation>
    </message>
    <message>
      <source>期限の変更</source>
      <translation>The due date has changed</translation>
    </message>
    <message>
      <source>期限は起算日の確認後に決まる</source>
      <translation>The due date depends on a start date not yet confirmed</translation>
    </message>
    <message>
      <source>期限を過ぎると案件一覧でお知らせします。自動では消去しません。空欄は期限なしです。</source>
      <translation>Once the date has passed, the list of cases reminds you. Nothing is erased automatically. Leave it empty for no date.</translation>
    </message>
    <message>
      <source>期限切れ</source>
      <translation>Overdue</translation>
    </message>
    <message>
      <source>期限切れの案件を見る</source>
      <translation>Show these cases</translation>
    </message>
    <message>
      <source>未了（すべての論点）</source>
      <translation>not done (all topics)</translation>
    </message>
    <message>
      <source>未回答</source>
      <translation>Not answered</translation>
    </message>
    <message>
      <source>未満</source>
      <translation>less than</translation>
    </message>
    <message>
      <source>未確定</source>
      <translation>Undetermined</translation>
    </message>
    <message>
      <source>未確定（判断者・日付・根拠が未記入）</source>
      <translation>Undetermined (judge, date or basis missing)</translation>
    </message>
    <message>
      <source>未確定：判断者・日付・根拠がそろっていません{what}</source>
      <translation>Undetermined: judge, date and basis are not all given{what}</translation>
    </message>
    <message>
      <source>未確認</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>未確認の事項</source>
      <translation>Open matters</translation>
    </message>
    <message>
      <source>未確認：{labels}</source>
      <translation>not confirmed: {labels}</translation>
    </message>
    <message>
      <source>本メモは記載の前提事実と収録規定（基準日）による社内検討資料であり、法的助言ではない。結論の採否は確認者の判断による。</source>
      <translation>The memo is an in-house examination based on the facts stated and on the provisions included as of its date. It is not legal advice. Whether to adopt the verdict is for the reviewer to decide.</translation>
    </message>
    <message>
      <source>本人</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>本人から{name}を経て{organization}へ</source>
      <translation>From the person concerned through {name} to {organization}</translation>
    </message>
    <message>
      <source>本人から{organization}へ</source>
      <translation>From the person concerned to {organization}</translation>
    </message>
    <message>
      <source>本文は確かめておらず、内容を紹介した資料によっています</source>
      <translation>The text has not been seen; this rests on material that reports it</translation>
    </message>
    <message>
      <source>条件を消す</source>
      <translation>Clear filters</translation>
    </message>
    <message>
      <source>条件付き可</source>
      <translation>Conditional</translation>
    </message>
    <message>
      <source>条件：{label}</source>
      <translation>needed: {label}</translation>
    </message>
    <message>
      <source>条件：{limit}{sign}</source>
      <translation>needed: {sign} {limit}</translation>
    </message>
    <message>
      <source>条件：{text}</source>
      <translation>condition: {text}</translation>
    </message>
    <message>
      <source>条件：はい</source>
      <translation>needed: yes</translation>
    </message>
    <message>
      <source>条件：記入がある</source>
      <translation>needed: something is entered</translation>
    </message>
    <message>
      <source>条文の索引 {path} を使えません：{what}。Michishirube を入れ直してください</source>
      <translation>The index of provisions {path} cannot be used: {what}. Install Michishirube again.</translation>
    </message>
    <message>
      <source>根拠</source>
      <translation>Basis</translation>
    </message>
    <message>
      <source>根拠だけの変更</source>
      <translation>Only the basis has changed</translation>
    </message>
    <message>
      <source>根拠と添付資料の変更</source>
      <translation>Basis and attachments have changed</translation>
    </message>
    <message>
      <source>根拠の記載なし</source>
      <translation>No basis given</translation>
    </message>
    <message>
      <source>根拠条文</source>
      <translation>Provisions</translation>
    </message>
    <message>
      <source>根拠条文の一覧</source>
      <translation>Provisions</translation>
    </message>
    <message>
      <source>根拠条文の変更</source>
      <translation>The provisions cited have changed</translation>
    </message>
    <message>
      <source>根拠条文の情報</source>
      <translation>About this provision</translation>
    </message>
    <message>
      <source>根拠条文の窓と質問の間を行き来する（窓は Esc で閉じる）</source>
      <translation>Between the provisions and the question (Esc closes the provisions)</translation>
    </message>
    <message>
      <source>根拠条文の窓へ移る</source>
      <translation>To the provisions</translation>
    </message>
    <message>
      <source>根拠条文を見る</source>
      <translation>Provisions</translation>
    </message>
    <message>
      <source>根拠条文を見る：{about}</source>
      <translation>Provisions: {about}</translation>
    </message>
    <message>
      <source>根拠条文：{printed}{caption}</source>
      <translation>Provision: {printed} {caption}</translation>
    </message>
    <message>
      <source>根拠：{given}</source>
      <translation>Basis: {given}</translation>
    </message>
    <message>
      <source>案件 {number}</source>
      <translation>Case {number}</translation>
    </message>
    <message>
      <source>案件(&amp;C)</source>
      <translation>&amp;Case</translation>
    </message>
    <message numerus="yes">
      <source>案件{n}件.zip</source>
      <translation>
        <numerusform>{n} case.zip</numerusform>
        <numerusform>{n} cases.zip</numerusform>
      </translation>
    </message>
    <message>
      <source>案件の answers</source>
      <translation>answers of the case</translation>
    </message>
    <message>
      <source>案件の中の言葉で探す</source>
      <translation>Search all cases</translation>
    </message>
    <message>
      <source>案件の中の言葉で探す（例：委託　会員）</source>
      <translation>Search all cases</translation>
    </message>
    <message>
      <source>案件の保存先が壊れていて、読み取れません。</source>
      <translation>The store of cases is damaged and cannot be read.</translation>
    </message>
    <message>
      <source>案件の保存先が壊れています：{path}。</source>
      <translation>The store of cases is damaged: {path}.</translation>
    </message>
    <message>
      <source>案件の保存先で問題が起きました：{path}（{text}）。</source>
      <translation>There was a problem with the store of cases: {path} ({text}).</translation>
    </message>
    <message>
      <source>案件の保存先に傷みが見つかりました。今開いている案件を案件ファイルに書き出し、プログラムを開き直してください。バックアップからの復元を案内します。</source>
      <translation>The store of cases is damaged. Save the open case as a case file, then start the program again: it will offer to restore a backup.</translation>
    </message>
    <message>
      <source>案件の保存先は、より新しい版のプログラムで作られています：{path}。新しい版のプログラムで開いてください。</source>
      <translation>The store of cases was made by a newer version of the program: {path}. Open it with the newer version.</translation>
    </message>
    <message>
      <source>案件の保存先を使えないので、研修の記録を残せません。研修は始められません。</source>
      <translation>The store of cases cannot be used, so training could not be recorded. Training cannot begin.</translation>
    </message>
    <message>
      <source>案件の比較</source>
      <translation>Compare cases</translation>
    </message>
    <message>
      <source>案件の比較.pdf</source>
      <translation>comparison.pdf</translation>
    </message>
    <message>
      <source>案件をまとめて書き出す</source>
      <translation>Export cases</translation>
    </message>
    <message>
      <source>案件を保存</source>
      <translation>Save case</translation>
    </message>
    <message>
      <source>案件を保存できません：{path}。{hint}</source>
      <translation>The case cannot be saved: {path}. {hint}</translation>
    </message>
    <message>
      <source>案件を取り込む</source>
      <translation>Import cases</translation>
    </message>
    <message>
      <source>案件を取り込んでいます…</source>
      <translation>Importing cases…</translation>
    </message>
    <message>
      <source>案件を完全に消去</source>
      <translation>Erase a case for good</translation>
    </message>
    <message>
      <source>案件を書き出す</source>
      <translation>Export cases</translation>
    </message>
    <message>
      <source>案件を消去しましたが、次のバックアップからは消せませんでした。不要であればファイルごと削除してください。
{names}</source>
      <translation>The case has been erased, but could not be erased from these backups. Delete the files if you do not need them.
{names}</translation>
    </message>
    <message>
      <source>案件を選ぶ・開く</source>
      <translation>Select a case, open it</translation>
    </message>
    <message>
      <source>案件を開く</source>
      <translation>Open case</translation>
    </message>
    <message>
      <source>案件ファイル</source>
      <translation>Case file</translation>
    </message>
    <message>
      <source>案件ファイル (*.yaml *.yml *.json)</source>
      <translation>Case files (*.yaml *.yml *.json)</translation>
    </message>
    <message>
      <source>案件ファイルかどうかを確かめてください</source>
      <translation>check that it is a case file</translation>
    </message>
    <message>
      <source>案件ファイルが収録されていないため、確かめられません。</source>
      <translation>No case file is included, so this cannot be checked.</translation>
    </message>
    <message>
      <source>案件ファイルとメモ (*.yaml *.yml *.json *.pdf)</source>
      <translation>Case files and memos (*.yaml *.yml *.json *.pdf)</translation>
    </message>
    <message>
      <source>案件ファイルとメモ (*.yaml *.yml *.json *.zip *.pdf)</source>
      <translation>Case files and memos (*.yaml *.yml *.json *.zip *.pdf)</translation>
    </message>
    <message>
      <source>案件ファイルに保存…</source>
      <translation>Save as case file…</translation>
    </message>
    <message>
      <source>案件ファイルを取り込む</source>
      <translation>Import case files</translation>
    </message>
    <message>
      <source>案件ファイルを取り込む…</source>
      <translation>Import case files…</translation>
    </message>
    <message>
      <source>案件ファイルを開く</source>
      <translation>Open a case file</translation>
    </message>
    <message>
      <source>案件一覧</source>
      <translation>Cases</translation>
    </message>
    <message>
      <source>案件一覧とメモに表示します。あとで「メモの見出し」でも直せます。</source>
      <translation>Shown in the list of cases and in the memo. You can change it later under “Memo header”.</translation>
    </message>
    <message>
      <source>案件一覧へ</source>
      <translation>Cases</translation>
    </message>
    <message>
      <source>案件一覧へ戻る</source>
      <translation>Back to the list of cases</translation>
    </message>
    <message>
      <source>案件一覧を使えません。新しい相談はできますが、自動では保存されません（「案件ファイルに保存…」で保存してください）。</source>
      <translation>The list of cases cannot be used. You can start a consultation, but it is not saved automatically (use “Save as case file…”).</translation>
    </message>
    <message>
      <source>検討{numbers}</source>
      <translation>examination {numbers}</translation>
    </message>
    <message>
      <source>検討していないこと</source>
      <translation>Not examined</translation>
    </message>
    <message>
      <source>検討結果</source>
      <translation>Result</translation>
    </message>
    <message>
      <source>構造を確かめてください</source>
      <translation>check the structure</translation>
    </message>
    <message>
      <source>次でないこと</source>
      <translation>Not the following</translation>
    </message>
    <message>
      <source>次のいずれか</source>
      <translation>Any of the following</translation>
    </message>
    <message>
      <source>次のすべて</source>
      <translation>All of the following</translation>
    </message>
    <message>
      <source>次のどの場合であっても、{so}：{reason}。</source>
      <translation>In each of these cases, {so}: {reason}.</translation>
    </message>
    <message>
      <source>次の判断は、記名の評価に基づく。評価が変われば結論も変わり得る：{titles}</source>
      <translation>These conclusions rest on a signed judgement. If it changes, the verdict may change: {titles}</translation>
    </message>
    <message>
      <source>次の文字は収録書体に字形がなく、{geta}で示した：{codes}</source>
      <translation>The fonts included lack these characters, shown as {geta}: {codes}</translation>
    </message>
    <message>
      <source>次の検索結果（F3）</source>
      <translation>Next match (F3)</translation>
    </message>
    <message>
      <source>次の欄・前の欄へ</source>
      <translation>Next field, previous field</translation>
    </message>
    <message>
      <source>次の符号（字形の指定、制御など）は字形を持たず、除いて印字した：{codes}</source>
      <translation>These codes have no shape and were left out: {codes}</translation>
    </message>
    <message>
      <source>次の課題へ</source>
      <translation>Next lesson</translation>
    </message>
    <message>
      <source>次の課題へ：{following}</source>
      <translation>Next lesson: {following}</translation>
    </message>
    <message>
      <source>次の質問</source>
      <translation>Next question</translation>
    </message>
    <message>
      <source>次へ</source>
      <translation>Next</translation>
    </message>
    <message>
      <source>次へ（文章を入力する欄では Ctrl＋Enter）</source>
      <translation>Next (in a text field Ctrl+Enter)</translation>
    </message>
    <message>
      <source>次・前のページへ</source>
      <translation>Next page, previous page</translation>
    </message>
    <message>
      <source>次・前の検索結果へ</source>
      <translation>Next match, previous match</translation>
    </message>
    <message>
      <source>正答</source>
      <translation>Right</translation>
    </message>
    <message>
      <source>正解</source>
      <translation>Right</translation>
    </message>
    <message>
      <source>正解です</source>
      <translation>Right</translation>
    </message>
    <message numerus="yes">
      <source>残り{n}問</source>
      <translation>
        <numerusform>{n} left</numerusform>
        <numerusform>{n} left</numerusform>
      </translation>
    </message>
    <message>
      <source>残りの数は、すべて「不明」と答えた場合のものです。事実が分かるほど、尋ねる質問は減ります。</source>
      <translation>This is the number left if all are answered “Don’t know”. The more facts are known, the fewer questions are asked.</translation>
    </message>
    <message numerus="yes">
      <source>残りは多くて{n}問</source>
      <translation>
        <numerusform>at most {n} left</numerusform>
        <numerusform>at most {n} left</numerusform>
      </translation>
    </message>
    <message>
      <source>残るリスク</source>
      <translation>Remaining risks</translation>
    </message>
    <message>
      <source>比べる</source>
      <translation>Compare</translation>
    </message>
    <message>
      <source>比べる…</source>
      <translation>Compare…</translation>
    </message>
    <message>
      <source>比べる元</source>
      <translation>Before</translation>
    </message>
    <message>
      <source>比べる元(&amp;B)</source>
      <translation>&amp;Before</translation>
    </message>
    <message>
      <source>比べる先</source>
      <translation>After</translation>
    </message>
    <message>
      <source>比べる先(&amp;A)</source>
      <translation>&amp;After</translation>
    </message>
    <message>
      <source>比べる相手がまだありません。案件を開いて回答を変えると、開いたときの内容と比べられます。「承認に回す」で改訂を作ると、その後の変更といつでも比べられます。案件一覧で二つの案件を選んで比べることもできます。</source>
      <translation>There is nothing to compare with yet. Open the case and change an answer to compare it with what it was when opened. Fix a revision with “Send for approval” to compare later changes at any time. You can also select two cases in the list.</translation>
    </message>
    <message>
      <source>比較の内容</source>
      <translation>Comparison</translation>
    </message>
    <message>
      <source>比較表を作っています…</source>
      <translation>Making the comparison…</translation>
    </message>
    <message>
      <source>比較表を保存</source>
      <translation>Save comparison</translation>
    </message>
    <message>
      <source>氏名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>決まること</source>
      <translation>Decides</translation>
    </message>
    <message>
      <source>決裁に回すメモをPDFで確かめ、印刷・保存します。</source>
      <translation>Check the memo for approval as a PDF, print it, save it.</translation>
    </message>
    <message>
      <source>決裁欄</source>
      <translation>Approvers</translation>
    </message>
    <message>
      <source>決裁欄は [ ] で書きます。</source>
      <translation>approvers is written in [ ]. </translation>
    </message>
    <message numerus="yes">
      <source>決裁欄は{n}人までです。</source>
      <translation>
        <numerusform>At most {n} approver.</numerusform>
        <numerusform>At most {n} approvers.</numerusform>
      </translation>
    </message>
    <message>
      <source>決裁欄（1行に1つ）</source>
      <translation>Approvers (one a line)</translation>
    </message>
    <message>
      <source>決裁者</source>
      <translation>Approver</translation>
    </message>
    <message>
      <source>法令パック</source>
      <translation>Law pack</translation>
    </message>
    <message>
      <source>法令パック {id} {version}（法令基準日 {law_as_of}）</source>
      <translation>Law pack {id} {version} (law as of {law_as_of})</translation>
    </message>
    <message>
      <source>法令パック {id} {version}（法令基準日 {law_day}）　{shown}</source>
      <translation>Law pack {id} {version} (law as of {law_day}) · {shown}</translation>
    </message>
    <message>
      <source>法令パック {version}、基準日 {as_of}</source>
      <translation>Law pack {version}, as of {as_of}</translation>
    </message>
    <message>
      <source>法令パック「{named}」はここにありません</source>
      <translation>the law pack “{named}” is not installed</translation>
    </message>
    <message>
      <source>法令パック「{title}」{version}（法令基準日 {as_of}）</source>
      <translation>Law pack “{title}” {version} (law as of {as_of})</translation>
    </message>
    <message>
      <source>法令パックがありません</source>
      <translation>there is no such law pack</translation>
    </message>
    <message>
      <source>法令パックのファイルが、読み込んだ後に変わっています：{folder}。道しるべを起動し直してからメモを作ってください。</source>
      <translation>Files of the law pack have changed since they were read: {folder}. Start Michishirube again before you make a memo.</translation>
    </message>
    <message>
      <source>法令パックのファイルではない名前（{odd!r}）が含まれています</source>
      <translation>it holds a name that is no file of a law pack ({odd!r})</translation>
    </message>
    <message>
      <source>法令パックのフォルダではありません</source>
      <translation>this is not the folder of a law pack</translation>
    </message>
    <message>
      <source>法令パックの版：{before} → {after}</source>
      <translation>Version of the law pack: {before} → {after}</translation>
    </message>
    <message>
      <source>法令基準日：{days}</source>
      <translation>Law as of: {days}</translation>
    </message>
    <message>
      <source>法務担当</source>
      <translation>Legal officer</translation>
    </message>
    <message>
      <source>法務確認メモ</source>
      <translation>Legal review memo</translation>
    </message>
    <message>
      <source>法務部長</source>
      <translation>Head of Legal</translation>
    </message>
    <message>
      <source>法律専門家による確認：{by}</source>
      <translation>Reviewed by a lawyer: {by}</translation>
    </message>
    <message>
      <source>法律専門家による確認：未了</source>
      <translation>Not yet reviewed by a lawyer</translation>
    </message>
    <message>
      <source>消去しています…</source>
      <translation>Erasing…</translation>
    </message>
    <message>
      <source>添付されたファイルが多すぎます。安全のため開きません。</source>
      <translation>Too many attached files. It is not opened, to be safe.</translation>
    </message>
    <message>
      <source>添付されたファイルの形が違います。安全のため開きません。</source>
      <translation>The attached files have the wrong shape. They are not opened, for safety.</translation>
    </message>
    <message>
      <source>添付ファイル「{name}」が大きすぎるか、壊れています。安全のため開きません。</source>
      <translation>The attached file “{name}” is too large or damaged. It is not opened, to be safe.</translation>
    </message>
    <message>
      <source>添付ファイル「{name}」の圧縮のしかたが違います。安全のため開きません。</source>
      <translation>The attached file “{name}” is compressed in another way. It is not opened, to be safe.</translation>
    </message>
    <message>
      <source>添付資料</source>
      <translation>Attachments</translation>
    </message>
    <message>
      <source>添付資料だけの変更</source>
      <translation>Only the attachments have changed</translation>
    </message>
    <message>
      <source>添付資料：{files}</source>
      <translation>Attachments: {files}</translation>
    </message>
    <message>
      <source>添付資料：{names}</source>
      <translation>Attachments: {names}</translation>
    </message>
    <message>
      <source>済</source>
      <translation>done</translation>
    </message>
    <message>
      <source>渡す情報：{what}</source>
      <translation>Information given: {what}</translation>
    </message>
    <message>
      <source>満たさない</source>
      <translation>Not met</translation>
    </message>
    <message>
      <source>満たす</source>
      <translation>Met</translation>
    </message>
    <message>
      <source>演算子 ** は使えません</source>
      <translation>The operator ** is not allowed</translation>
    </message>
    <message>
      <source>演算子 {operator} は数にだけ使えます</source>
      <translation>The operator {operator} is for numbers only</translation>
    </message>
    <message>
      <source>照合の目録が書き換えられています</source>
      <translation>The manifest has been altered</translation>
    </message>
    <message>
      <source>照合値で分かるのは、作られた後に変えられたかどうかです。はじめから偽って作られたメモは見分けられません。誰が作ったかを確かめるには、電子署名が要ります。</source>
      <translation>Digests tell whether a memo has been changed since it was made. They do not tell a memo that was false from the start. Who made it is shown by a signature only.</translation>
    </message>
    <message>
      <source>照合番号 {number}</source>
      <translation>Check number {number}</translation>
    </message>
    <message>
      <source>照合番号 {number} が印字されていないページがあります（{without}）</source>
      <translation>The check number {number} is missing on some pages ({without})</translation>
    </message>
    <message>
      <source>照合番号 {number}　基準日 {day}</source>
      <translation>Check number {number} · as of {day}</translation>
    </message>
    <message>
      <source>照合番号が、収録したファイルの照合値から計算したものと違います</source>
      <translation>The check number is not the one computed from the files included</translation>
    </message>
    <message>
      <source>版</source>
      <translation>Edition</translation>
    </message>
    <message>
      <source>版が書かれていません</source>
      <translation>no version is given</translation>
    </message>
    <message>
      <source>版の一覧を写し取る</source>
      <translation>Copy versions</translation>
    </message>
    <message>
      <source>現在の内容</source>
      <translation>As it is now</translation>
    </message>
    <message>
      <source>理由の変更</source>
      <translation>The reason has changed</translation>
    </message>
    <message>
      <source>理由：{because}</source>
      <translation>Reason: {because}</translation>
    </message>
    <message>
      <source>理由：{reason}</source>
      <translation>Reason: {reason}</translation>
    </message>
    <message>
      <source>用語</source>
      <translation>Terms</translation>
    </message>
    <message>
      <source>画面</source>
      <translation>Screen</translation>
    </message>
    <message>
      <source>画面の体裁 {path} に知らない色があります：@{found}</source>
      <translation>The stylesheet {path} names an unknown colour: @{found}</translation>
    </message>
    <message>
      <source>画面の体裁 {path} を読み込めません。Michishirube を入れ直してください</source>
      <translation>The stylesheet {path} cannot be read. Install Michishirube again.</translation>
    </message>
    <message>
      <source>画面の言葉</source>
      <translation>Language</translation>
    </message>
    <message>
      <source>画面の言葉は、ja、en のどちらかです。</source>
      <translation>The language is ja or en. </translation>
    </message>
    <message>
      <source>画面の配色は、system、light、dark のどれかです。</source>
      <translation>The colours are system, light or dark. </translation>
    </message>
    <message>
      <source>留意</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>異なる相談の案件（{one} と {other}）は比べられません。同じ相談の案件を選んでください</source>
      <translation>Cases of different consultations ({one} and {other}) cannot be compared. Choose cases of the same consultation.</translation>
    </message>
    <message>
      <source>発行者：{issuer}</source>
      <translation>issued by {issuer}</translation>
    </message>
    <message>
      <source>目録の形が違います</source>
      <translation>it has the wrong shape</translation>
    </message>
    <message>
      <source>相談</source>
      <translation>Consultation</translation>
    </message>
    <message>
      <source>相談「{id}」がありません</source>
      <translation>there is no consultation “{id}”</translation>
    </message>
    <message>
      <source>相談ごとの標準のひな形</source>
      <translation>The consultation’s own</translation>
    </message>
    <message>
      <source>相談で絞り込む</source>
      <translation>Filter by consultation</translation>
    </message>
    <message>
      <source>相談の一覧</source>
      <translation>Consultations</translation>
    </message>
    <message>
      <source>相談の概要</source>
      <translation>Summary</translation>
    </message>
    <message>
      <source>相談の種類</source>
      <translation>Consultation</translation>
    </message>
    <message>
      <source>相談の結論の決め方</source>
      <translation>how the verdict is reached</translation>
    </message>
    <message>
      <source>相談を一つ選んでください。</source>
      <translation>Choose a consultation.</translation>
    </message>
    <message>
      <source>相談を言葉で絞り込む</source>
      <translation>Filter consultations</translation>
    </message>
    <message>
      <source>相談を選び、質問に順に答えます。分からないことは「不明」のまま進めます。</source>
      <translation>Choose a consultation and answer one question after another. What you do not know may stay “Don’t know”.</translation>
    </message>
    <message>
      <source>相談を選ぶと、ここに質問の道筋が表示されます。</source>
      <translation>Choose a consultation to see the way through its questions here.</translation>
    </message>
    <message>
      <source>知らない項目があります</source>
      <translation>it has unknown entries</translation>
    </message>
    <message>
      <source>研修</source>
      <translation>Training</translation>
    </message>
    <message>
      <source>研修 — {program}</source>
      <translation>Training — {program}</translation>
    </message>
    <message>
      <source>研修で使う名前</source>
      <translation>Name used in training</translation>
    </message>
    <message>
      <source>研修のまとめ {name}</source>
      <translation>Training summary {name}</translation>
    </message>
    <message>
      <source>研修のまとめ：{name}</source>
      <translation>Training summary: {name}</translation>
    </message>
    <message>
      <source>研修の一覧へ</source>
      <translation>To training</translation>
    </message>
    <message>
      <source>研修の一覧へ・案件一覧へ戻る</source>
      <translation>Back to training, to the list of cases</translation>
    </message>
    <message>
      <source>研修の報告</source>
      <translation>Training report</translation>
    </message>
    <message>
      <source>研修の記録</source>
      <translation>training record</translation>
    </message>
    <message>
      <source>研修の記録 (*.json)</source>
      <translation>Training records (*.json)</translation>
    </message>
    <message>
      <source>研修の記録として読めません</source>
      <translation>it cannot be read as a training record</translation>
    </message>
    <message>
      <source>研修の記録の形になっていません</source>
      <translation>it does not have the form of a training record</translation>
    </message>
    <message>
      <source>研修の記録の版「{version}」は読めません</source>
      <translation>version “{version}” of a training record cannot be read</translation>
    </message>
    <message>
      <source>研修の記録を完全に消去</source>
      <translation>Erase a training record for good</translation>
    </message>
    <message>
      <source>研修の記録を書き出しました。</source>
      <translation>The training record has been exported.</translation>
    </message>
    <message>
      <source>研修の記録を書き出す</source>
      <translation>Export training record</translation>
    </message>
    <message>
      <source>研修の記録を消去しています…</source>
      <translation>Erasing the training record…</translation>
    </message>
    <message>
      <source>研修を改めるための表です。人事の評価には使わないでください。</source>
      <translation>This is there to improve the training. Do not use it to appraise people.</translation>
    </message>
    <message>
      <source>破棄</source>
      <translation>Discard</translation>
    </message>
    <message>
      <source>確かめられました</source>
      <translation>Holds</translation>
    </message>
    <message>
      <source>確かめられません</source>
      <translation>Cannot be checked</translation>
    </message>
    <message>
      <source>確かめ方</source>
      <translation>How it was checked</translation>
    </message>
    <message numerus="yes">
      <source>確定した判断 {decided}／{n}件</source>
      <translation>
        <numerusform>{decided} of {n} conclusion decided</numerusform>
        <numerusform>{decided} of {n} conclusions decided</numerusform>
      </translation>
    </message>
    <message>
      <source>確定版</source>
      <translation>Final</translation>
    </message>
    <message>
      <source>確認した人</source>
      <translation>Confirmed by</translation>
    </message>
    <message>
      <source>確認した資料・方法</source>
      <translation>From (document, method)</translation>
    </message>
    <message numerus="yes">
      <source>確認の済んでいない質問が{n}問あります。暫定の内容のまま固定されます。</source>
      <translation>
        <numerusform>{n} question is still open. The revision will be provisional.</numerusform>
        <numerusform>{n} questions are still open. The revision will be provisional.</numerusform>
      </translation>
    </message>
    <message>
      <source>確認先</source>
      <translation>Ask</translation>
    </message>
    <message>
      <source>確認後に残すか決める</source>
      <translation>To be decided once confirmed</translation>
    </message>
    <message>
      <source>確認日</source>
      <translation>Confirmed on</translation>
    </message>
    <message>
      <source>種類:</source>
      <translation>Files of type:</translation>
    </message>
    <message>
      <source>空の一覧で始めます。</source>
      <translation>Starting with an empty list.</translation>
    </message>
    <message>
      <source>空の一覧で始める</source>
      <translation>Start with an empty list</translation>
    </message>
    <message>
      <source>空の値</source>
      <translation>an empty value</translation>
    </message>
    <message>
      <source>空欄のときは、案件の保存先の中です</source>
      <translation>If empty: “templates” where the cases are kept</translation>
    </message>
    <message>
      <source>空欄のときは、案件ファイルの場所から始めます</source>
      <translation>Empty: beside the case file</translation>
    </message>
    <message>
      <source>空欄の項目は、メモに表示しません。</source>
      <translation>Empty fields are not shown in the memo.</translation>
    </message>
    <message>
      <source>答えた問い</source>
      <translation>Questions answered</translation>
    </message>
    <message>
      <source>答えによって変わること</source>
      <translation>What the answer changes</translation>
    </message>
    <message>
      <source>答えの入った案件を一つ、一覧に入れて開きます。</source>
      <translation>Puts an answered case into the list and opens it.</translation>
    </message>
    <message>
      <source>答えは、確認できていない事実によって分かれる。</source>
      <translation>The answer depends on facts that are not confirmed yet.</translation>
    </message>
    <message>
      <source>答える</source>
      <translation>Answer</translation>
    </message>
    <message>
      <source>答える・次へ（文章を入力する欄では Ctrl＋Enter）</source>
      <translation>Answer, next (in a text field Ctrl+Enter)</translation>
    </message>
    <message>
      <source>答え合わせをする</source>
      <translation>Check answers</translation>
    </message>
    <message>
      <source>終えた課題</source>
      <translation>Lessons finished</translation>
    </message>
    <message>
      <source>終了</source>
      <translation>Quit</translation>
    </message>
    <message>
      <source>終了する</source>
      <translation>Quit</translation>
    </message>
    <message>
      <source>終了タグを書いてください</source>
      <translation>Write the closing tag</translation>
    </message>
    <message>
      <source>終了・{best}</source>
      <translation>done · {best}</translation>
    </message>
    <message>
      <source>結果</source>
      <translation>Result</translation>
    </message>
    <message>
      <source>結果を見る</source>
      <translation>Show result</translation>
    </message>
    <message>
      <source>結論</source>
      <translation>Verdict</translation>
    </message>
    <message>
      <source>結論、判断、対応事項は変わりません。</source>
      <translation>Verdict, conclusions and duties stay the same.</translation>
    </message>
    <message>
      <source>結論、理由、すべきことが、根拠条文とともに示されます。</source>
      <translation>Verdict, reasons and duties are shown with the provisions they rest on.</translation>
    </message>
    <message>
      <source>結論が手本と違います。</source>
      <translation>Your verdict differs from the model’s.</translation>
    </message>
    <message>
      <source>結論で絞り込む</source>
      <translation>Filter by verdict</translation>
    </message>
    <message>
      <source>結論には影響しない。文案や記録に用いる。</source>
      <translation>Does not affect the verdict. Used for drafts and the record.</translation>
    </message>
    <message>
      <source>結論に使っていない回答</source>
      <translation>Not used for the result</translation>
    </message>
    <message>
      <source>結論の再現</source>
      <translation>Verdict reproduced</translation>
    </message>
    <message>
      <source>結論の言葉だけの変更</source>
      <translation>Only the wording of the verdict has changed</translation>
    </message>
    <message>
      <source>結論は{words}</source>
      <translation>the verdict is {words}</translation>
    </message>
    <message>
      <source>結論は手本と同じです。</source>
      <translation>Your verdict is the model’s.</translation>
    </message>
    <message>
      <source>結論は決まっているが、確認の済んでいない事項がある（６参照）。</source>
      <translation>The verdict is settled, but some matters are still open (see 6).</translation>
    </message>
    <message>
      <source>結論も判断も変わりません</source>
      <translation>Neither the verdict nor a conclusion changes</translation>
    </message>
    <message>
      <source>結論も判断も変わりません。</source>
      <translation>Neither the verdict nor a conclusion changes.</translation>
    </message>
    <message>
      <source>結論を留保する。あり得るのは、{words}である。</source>
      <translation>Open. Possible: {words}.</translation>
    </message>
    <message>
      <source>結論を留保（{labels}）</source>
      <translation>Open ({labels})</translation>
    </message>
    <message>
      <source>結論：{after}のまま</source>
      <translation>Verdict: still {after}</translation>
    </message>
    <message>
      <source>結論：{before} → {after}</source>
      <translation>Verdict: {before} → {after}</translation>
    </message>
    <message>
      <source>結論：{verdict}</source>
      <translation>Verdict: {verdict}</translation>
    </message>
    <message>
      <source>結論：「{old}」→「{new}」</source>
      <translation>Verdict: “{old}” → “{new}”</translation>
    </message>
    <message>
      <source>継続</source>
      <translation>Continuing</translation>
    </message>
    <message>
      <source>続きをする</source>
      <translation>Go on</translation>
    </message>
    <message>
      <source>続きをする：{title}</source>
      <translation>Go on: {title}</translation>
    </message>
    <message>
      <source>続けて直した内容は、「比べる」で改訂と比べられます。</source>
      <translation>Later changes can be compared with the revision under “Compare”.</translation>
    </message>
    <message numerus="yes">
      <source>続けて答える質問は{n}問です</source>
      <translation>
        <numerusform>{n} more question to answer</numerusform>
        <numerusform>{n} more questions to answer</numerusform>
      </translation>
    </message>
    <message>
      <source>続ける場合、壊れたファイルは消さずに、同じフォルダーに「damaged-日時.sqlite3」という名前で残します。</source>
      <translation>If you go on, the damaged file is not deleted: it stays in the same folder under a name like “damaged-DATE.sqlite3”.</translation>
    </message>
    <message>
      <source>編集</source>
      <translation>Edit</translation>
    </message>
    <message>
      <source>編集用の写し（Word）。改変の有無は確かめられない。正本はPDFのメモである。</source>
      <translation>A copy to edit (Word). It cannot be verified. The original is the memo as PDF.</translation>
    </message>
    <message>
      <source>編集用の写し（Word）を保存しました：{out}</source>
      <translation>Copy for editing (Word) saved: {out}</translation>
    </message>
    <message>
      <source>縮小</source>
      <translation>Zoom out</translation>
    </message>
    <message>
      <source>縮小（Ctrl＋－）</source>
      <translation>Zoom out (Ctrl+−)</translation>
    </message>
    <message>
      <source>繰返しと呼出しが多すぎます（合わせて {most:,} 回まで）</source>
      <translation>There are too many loops and calls (at most {most:,} in all)</translation>
    </message>
    <message>
      <source>置けるのは {allowed} です</source>
      <translation>What can stand there: {allowed}</translation>
    </message>
    <message>
      <source>署名者の時計で {when:%Y-%m-%d %H:%M %Z}</source>
      <translation>{when:%Y-%m-%d %H:%M %Z} by the signer’s clock</translation>
    </message>
    <message>
      <source>署名者：{who}</source>
      <translation>Signed by {who}</translation>
    </message>
    <message>
      <source>考慮する事情</source>
      <translation>Factors to consider</translation>
    </message>
    <message>
      <source>脇に置いた回答</source>
      <translation>Answer set aside</translation>
    </message>
    <message>
      <source>自分のひな形のフォルダー</source>
      <translation>Folder for your own templates</translation>
    </message>
    <message>
      <source>自分のひな形のフォルダーを選ぶ</source>
      <translation>Choose the folder of your own templates</translation>
    </message>
    <message>
      <source>自分のひな形のフォルダーを開く</source>
      <translation>Open the folder of your own templates</translation>
    </message>
    <message>
      <source>自分の回答</source>
      <translation>Own answer</translation>
    </message>
    <message>
      <source>自分自身を呼ぶ macro や include がないか確かめ、分けて書いてください</source>
      <translation>Check for a macro or include that calls itself, and split it up</translation>
    </message>
    <message>
      <source>自己署名の証明書</source>
      <translation>self-signed certificate</translation>
    </message>
    <message>
      <source>表を保存しました。</source>
      <translation>The tables have been saved.</translation>
    </message>
    <message>
      <source>表示しているのは、変更前のメモです。</source>
      <translation>You see the memo as it was before the change.</translation>
    </message>
    <message>
      <source>表示する案件</source>
      <translation>Cases to show</translation>
    </message>
    <message>
      <source>表（CSV）を保存…</source>
      <translation>Save tables (CSV)…</translation>
    </message>
    <message>
      <source>表（CSV）を入れるフォルダー</source>
      <translation>Folder for the tables (CSV)</translation>
    </message>
    <message>
      <source>複製</source>
      <translation>Duplicate</translation>
    </message>
    <message>
      <source>複製して別案を作る</source>
      <translation>Duplicate as a variant</translation>
    </message>
    <message>
      <source>要るかどうかが未確定に</source>
      <translation>No longer certain</translation>
    </message>
    <message>
      <source>要ることが確定</source>
      <translation>Now certain</translation>
    </message>
    <message>
      <source>見つかったところ</source>
      <translation>Found</translation>
    </message>
    <message>
      <source>見つかりません。別の言葉や、短い言葉で探してください。</source>
      <translation>Nothing found. Try other or shorter words.</translation>
    </message>
    <message>
      <source>規範</source>
      <translation>Rule</translation>
    </message>
    <message>
      <source>言葉で探す</source>
      <translation>Search</translation>
    </message>
    <message>
      <source>言葉で絞り込む（例：委託、漏えい、開示）</source>
      <translation>Filter consultations</translation>
    </message>
    <message>
      <source>言葉は、次にプログラムを開いたときから変わります。相談の内容とメモは日本語です。</source>
      <translation>The language changes when the program is next started. Consultations and memos are in Japanese.</translation>
    </message>
    <message>
      <source>記入あり</source>
      <translation>Something entered</translation>
    </message>
    <message>
      <source>記入された質問票です。</source>
      <translation>This is a filled-in question sheet.</translation>
    </message>
    <message>
      <source>記入なし</source>
      <translation>Nothing entered</translation>
    </message>
    <message>
      <source>記号 &lt; &gt; : " / \ | ? * を含まず、点で始まらない名前にしてください。</source>
      <translation>Choose a name without &lt; &gt; : " / \ | ? * that does not begin with a dot.</translation>
    </message>
    <message>
      <source>記録のための事実</source>
      <translation>Fact for the record</translation>
    </message>
    <message>
      <source>記録のファイルを読めません：{filename}</source>
      <translation>A record cannot be read: {filename}</translation>
    </message>
    <message>
      <source>記録はこのパソコンの中だけに残り、外には送られません。名前は呼び名でかまいません。いつでも記録ごと消せます。</source>
      <translation>The record stays on this computer and is sent nowhere. A nickname will do. You can erase it at any time.</translation>
    </message>
    <message>
      <source>記録を書き出す…</source>
      <translation>Export the record…</translation>
    </message>
    <message>
      <source>記録を消す…</source>
      <translation>Erase record…</translation>
    </message>
    <message>
      <source>記録を消去しましたが、次のバックアップからは消せませんでした。不要であればファイルごと削除してください。</source>
      <translation>The record has been erased, but could not be erased from these backups. Delete the files if you do not need them.</translation>
    </message>
    <message>
      <source>記録を集めた報告を見る…</source>
      <translation>Report on collected records…</translation>
    </message>
    <message>
      <source>設定</source>
      <translation>Settings</translation>
    </message>
    <message>
      <source>設定…</source>
      <translation>Settings…</translation>
    </message>
    <message>
      <source>設定のファイルが壊れています。{reason}{set_aside}</source>
      <translation>The settings file is damaged. {reason}{set_aside}</translation>
    </message>
    <message>
      <source>設定を保存するフォルダーを作れません（{strerror}）：{parent}。</source>
      <translation>The folder for settings cannot be made ({strerror}): {parent}.</translation>
    </message>
    <message>
      <source>設定を読めません（{strerror}）：{path}。はじめの設定で始めます。</source>
      <translation>The settings cannot be read ({strerror}): {path}. The program starts with default settings.</translation>
    </message>
    <message>
      <source>許諾条件</source>
      <translation>Licence</translation>
    </message>
    <message>
      <source>許諾条件の全文は、この部品に同梱されていません。名称：{licence}</source>
      <translation>The full text of the licence does not come with this component. Its name: {licence}</translation>
    </message>
    <message>
      <source>証明書のファイルを開けません。秘密鍵の入った PKCS#12（.p12、.pfx）であること、証明書のパスワードが正しいことを確かめてください。</source>
      <translation>The certificate file cannot be opened. Check that it is PKCS#12 (.p12, .pfx) with a private key, and that its password is right.</translation>
    </message>
    <message>
      <source>証明書の持ち主と発行者が本物かどうかは、この端末だけでは確かめられません。</source>
      <translation>Whether holder and issuer of the certificate are genuine cannot be checked on this machine alone.</translation>
    </message>
    <message>
      <source>証明書の有効期間の外</source>
      <translation>outside the certificate’s validity</translation>
    </message>
    <message>
      <source>評価</source>
      <translation>Judgement</translation>
    </message>
    <message>
      <source>評価できません（{error}）</source>
      <translation>It cannot be evaluated ({error})</translation>
    </message>
    <message>
      <source>評価には、判断した者、日付、根拠が要る。そろうまで不明として扱う：{asks}</source>
      <translation>A judgement needs a judge, a date and a basis. Until all are given it counts as not known: {asks}</translation>
    </message>
    <message>
      <source>評価の根拠が未記入</source>
      <translation>No basis for the judgement</translation>
    </message>
    <message>
      <source>評価は採点しません。理由を手本と見比べてください。</source>
      <translation>Judgements are not marked. Compare your reasons with the model’s.</translation>
    </message>
    <message>
      <source>評価（根拠未記入）</source>
      <translation>Judgement (no basis given)</translation>
    </message>
    <message>
      <source>評価（理由を見比べる）</source>
      <translation>Judgement (compare the reasons)</translation>
    </message>
    <message>
      <source>試験</source>
      <translation>examination</translation>
    </message>
    <message>
      <source>試験で、前の質問へ戻る</source>
      <translation>In an examination, back to the question before</translation>
    </message>
    <message>
      <source>試験として解く</source>
      <translation>Take as an examination</translation>
    </message>
    <message>
      <source>該当なし</source>
      <translation>none</translation>
    </message>
    <message>
      <source>誤答</source>
      <translation>Wrong</translation>
    </message>
    <message>
      <source>誤答はありません。</source>
      <translation>There are no wrong answers.</translation>
    </message>
    <message>
      <source>読み取りの権限を確かめてください</source>
      <translation>check that you may read it</translation>
    </message>
    <message>
      <source>読み取り専用の場所です。別の場所を指定してください</source>
      <translation>This place is read-only. Choose another place</translation>
    </message>
    <message>
      <source>読み返す規定</source>
      <translation>Provisions to read again</translation>
    </message>
    <message>
      <source>読み返す規定（弱いものから）</source>
      <translation>Provisions to read again (weakest first)</translation>
    </message>
    <message>
      <source>読む規定</source>
      <translation>Provisions to read</translation>
    </message>
    <message>
      <source>読めません（{reason}）</source>
      <translation>cannot be read ({reason})</translation>
    </message>
    <message>
      <source>読めません（{strerror}）</source>
      <translation>it cannot be read ({strerror})</translation>
    </message>
    <message>
      <source>読めません：{error}</source>
      <translation>cannot be read: {error}</translation>
    </message>
    <message>
      <source>課題の一覧</source>
      <translation>Lessons</translation>
    </message>
    <message>
      <source>課題の結果</source>
      <translation>Result of the lesson</translation>
    </message>
    <message>
      <source>課題の話</source>
      <translation>Story of the lesson</translation>
    </message>
    <message>
      <source>課題を選ぶ・始める</source>
      <translation>Select a lesson, start it</translation>
    </message>
    <message>
      <source>課題・小問</source>
      <translation>Lesson or item</translation>
    </message>
    <message>
      <source>論点</source>
      <translation>Topic</translation>
    </message>
    <message>
      <source>論点「{id}」の題がありません</source>
      <translation>the topic “{id}” has no title</translation>
    </message>
    <message>
      <source>論点ごとの正答（弱いものから）</source>
      <translation>Right answers by topic (weakest first)</translation>
    </message>
    <message>
      <source>論点とならない</source>
      <translation>Does not arise</translation>
    </message>
    <message>
      <source>貼り付けていません。{why}</source>
      <translation>Nothing was pasted. {why}</translation>
    </message>
    <message>
      <source>資料の照合値を計算しています…</source>
      <translation>Computing the files’ digests…</translation>
    </message>
    <message>
      <source>資料を控える…</source>
      <translation>Note a file…</translation>
    </message>
    <message>
      <source>資料を読めません：{path}（{strerror}）。場所と権限を確かめてください。</source>
      <translation>The file cannot be read: {path} ({strerror}). Check where it is and that you may read it.</translation>
    </message>
    <message>
      <source>質問</source>
      <translation>Question</translation>
    </message>
    <message>
      <source>質問、回答、根拠、判断、対応事項の中の言葉で探します。空白で区切ると、すべてを含むものを探します。</source>
      <translation>Searches questions, answers, bases, conclusions and duties. Words separated by spaces must all be found.</translation>
    </message>
    <message>
      <source>質問「{id}」がありません</source>
      <translation>there is no question “{id}”</translation>
    </message>
    <message>
      <source>質問「{id}」は、今の法令パックのこの相談にはありません。</source>
      <translation>There is no question “{id}” in this consultation of the present law pack.</translation>
    </message>
    <message>
      <source>質問「{id}」はここでは答えられません</source>
      <translation>question “{id}” cannot be answered here</translation>
    </message>
    <message>
      <source>質問だけを確かめ、回答は確かめていません</source>
      <translation>Only the question has been seen, not the answer</translation>
    </message>
    <message>
      <source>質問と、回答の一部を確かめて収録しています</source>
      <translation>The question and part of the answer have been seen</translation>
    </message>
    <message>
      <source>質問と回答の本文を確かめて収録しています</source>
      <translation>Question and answer have been seen</translation>
    </message>
    <message>
      <source>質問のページ</source>
      <translation>Questions</translation>
    </message>
    <message>
      <source>質問の一覧</source>
      <translation>Questions</translation>
    </message>
    <message numerus="yes">
      <source>質問票から{n}件の回答を取り込みました。</source>
      <translation>
        <numerusform>{n} answer taken in from the question sheet.</numerusform>
        <numerusform>{n} answers taken in from the question sheet.</numerusform>
      </translation>
    </message>
    <message>
      <source>質問票に印も記入もありません。記入して保存した PDF か確かめてください。</source>
      <translation>The sheet is empty. Check that it is the PDF that was filled in and saved.</translation>
    </message>
    <message>
      <source>質問票を取り込めません。</source>
      <translation>The question sheet cannot be taken in.</translation>
    </message>
    <message>
      <source>起案</source>
      <translation>Drafted by</translation>
    </message>
    <message>
      <source>起案者</source>
      <translation>Author</translation>
    </message>
    <message>
      <source>起案部署</source>
      <translation>Department</translation>
    </message>
    <message>
      <source>起算日（未確認）{period}</source>
      <translation>Start date (not confirmed): {period}</translation>
    </message>
    <message>
      <source>追加</source>
      <translation>Added</translation>
    </message>
    <message>
      <source>追加する</source>
      <translation>Add</translation>
    </message>
    <message>
      <source>追加する{member}の名前</source>
      <translation>Name of the {member} to add</translation>
    </message>
    <message>
      <source>途中</source>
      <translation>under way</translation>
    </message>
    <message>
      <source>途中から続ける</source>
      <translation>Go on where you stopped</translation>
    </message>
    <message>
      <source>途中のものを続ける</source>
      <translation>Go on with what is unfinished</translation>
    </message>
    <message>
      <source>途中の小問が読めません</source>
      <translation>the unfinished drill cannot be read</translation>
    </message>
    <message>
      <source>途中の課題が読めません</source>
      <translation>the unfinished task cannot be read</translation>
    </message>
    <message>
      <source>途中・{best}</source>
      <translation>under way · {best}</translation>
    </message>
    <message>
      <source>進みと弱点</source>
      <translation>Progress and weak points</translation>
    </message>
    <message>
      <source>進みと弱点を見る</source>
      <translation>Progress and weak points</translation>
    </message>
    <message>
      <source>進みと弱点：{name}</source>
      <translation>Progress and weak points: {name}</translation>
    </message>
    <message>
      <source>道しるべ</source>
      <translation>Michishirube</translation>
    </message>
    <message>
      <source>道しるべのメモではありません（照合の目録がありません）。道しるべで作ったメモのPDFを選んでください。印刷し直したPDFは確かめられません。</source>
      <translation>This is no memo of Michishirube (it has no manifest). Choose the PDF of a memo made by Michishirube. A PDF that was printed anew cannot be verified.</translation>
    </message>
    <message>
      <source>道しるべの研修の画面から書き出したファイルを指定してください</source>
      <translation>choose a file exported from Michishirube’s training screen</translation>
    </message>
    <message>
      <source>道しるべの質問票ではありません（記入欄が見つかりません）。「質問票」のひな形で作った PDF に記入したものを選んでください。</source>
      <translation>This is no sheet of Michishirube (it has no fields). Choose a filled-in PDF made with the template for question sheets.</translation>
    </message>
    <message>
      <source>道しるべ（Michishirube） {version}</source>
      <translation>Michishirube {version}</translation>
    </message>
    <message>
      <source>違い、判断が変わる</source>
      <translation>Differs; a conclusion changes</translation>
    </message>
    <message>
      <source>違い、対応事項が変わる</source>
      <translation>Differs; a duty changes</translation>
    </message>
    <message>
      <source>違い、結論が変わる</source>
      <translation>Differs; the verdict changes</translation>
    </message>
    <message>
      <source>違いがあります</source>
      <translation>Differs</translation>
    </message>
    <message>
      <source>違いを並べて見る…</source>
      <translation>Compare side by side…</translation>
    </message>
    <message>
      <source>違うが、結果は変わらない</source>
      <translation>Differs; the result is the same</translation>
    </message>
    <message>
      <source>選ぶ…</source>
      <translation>Choose…</translation>
    </message>
    <message numerus="yes">
      <source>選んだ{n}件をいつまで保存しますか</source>
      <translation>
        <numerusform>Keep the selected case until when?</numerusform>
        <numerusform>Keep the {n} selected cases until when?</numerusform>
      </translation>
    </message>
    <message>
      <source>選んだ文字をコピーする</source>
      <translation>Copy the selected text</translation>
    </message>
    <message>
      <source>選んだ文字をコピー（Ctrl＋C）</source>
      <translation>Copy selected text (Ctrl+C)</translation>
    </message>
    <message>
      <source>選んだ案件に共通のタグ</source>
      <translation>Tags of all selected cases</translation>
    </message>
    <message>
      <source>部品とフォントの一覧</source>
      <translation>Components and fonts</translation>
    </message>
    <message>
      <source>配色</source>
      <translation>Colours</translation>
    </message>
    <message>
      <source>量を減らすか、別の書き方にしてください</source>
      <translation>Use less of it, or write it another way</translation>
    </message>
    <message>
      <source>長すぎます（{over:,} 字の超過。上限は {max_text:,} 字）。別の資料にして、その名前を書いてください。</source>
      <translation>Too long (by {over:,} characters; at most {max_text:,}). Put it into a document of its own and write its name.</translation>
    </message>
    <message>
      <source>閉じる</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>開いたときの内容</source>
      <translation>As it was opened</translation>
    </message>
    <message>
      <source>開いた時点と比べる…</source>
      <translation>Compare with the case as opened…</translation>
    </message>
    <message>
      <source>開いているあいだに、規定のファイルが変わりました</source>
      <translation>files of the provisions changed while the program was open</translation>
    </message>
    <message>
      <source>開く</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>間違えた問いは、間隔を置いて「復習」に戻ってきます。</source>
      <translation>Items you got wrong come back under “Review”, after a while.</translation>
    </message>
    <message>
      <source>関係図</source>
      <translation>Relations</translation>
    </message>
    <message>
      <source>関係（図はPDFのメモにある）：{text}</source>
      <translation>Relations (the picture is in the PDF memo): {text}</translation>
    </message>
    <message>
      <source>関連稟議番号</source>
      <translation>Related request number</translation>
    </message>
    <message>
      <source>電子署名が、その証明書の鍵によるものではありません。</source>
      <translation>The signature was not made with the key of its certificate.</translation>
    </message>
    <message>
      <source>電子署名がありますが、確かめられません。{install}</source>
      <translation>There is a signature, but it cannot be checked. {install}</translation>
    </message>
    <message>
      <source>電子署名が壊れています。</source>
      <translation>The signature is damaged.</translation>
    </message>
    <message>
      <source>電子署名には pyHanko が要ります（pip install 'michishirube[sign]' で入ります）。</source>
      <translation>Signatures need pyHanko (pip install 'michishirube[sign]').</translation>
    </message>
    <message>
      <source>電子署名の後に、書き足されたものがあります。</source>
      <translation>Something was added after the signature.</translation>
    </message>
    <message>
      <source>電子署名の後に、署名された部分が変えられています。</source>
      <translation>What was signed has been changed since.</translation>
    </message>
    <message>
      <source>電子署名は正しく、その後に変えられていません。</source>
      <translation>The signature is valid, and nothing has been changed since.</translation>
    </message>
    <message>
      <source>電子署名：なし</source>
      <translation>Signature: none</translation>
    </message>
    <message>
      <source>項は一つ</source>
      <translation>one paragraph</translation>
    </message>
    <message>
      <source>項目が多すぎます（{most} まで）</source>
      <translation>too many entries (at most {most})</translation>
    </message>
    <message>
      <source>（{given}）</source>
      <translation> ({given})</translation>
    </message>
    <message>
      <source>（{name}）</source>
      <translation> ({name})</translation>
    </message>
    <message>
      <source>（{name}）{text}</source>
      <translation>({name}) {text}</translation>
    </message>
    <message>
      <source>（{number}）</source>
      <translation>({number})</translation>
    </message>
    <message>
      <source>（{program}）</source>
      <translation> ({program})</translation>
    </message>
    <message>
      <source>（{said}）</source>
      <translation> ({said})</translation>
    </message>
    <message>
      <source>（{weight}）{said}</source>
      <translation>({weight}) {said}</translation>
    </message>
    <message numerus="yes">
      <source>（うち結論が変わるもの {n}問）</source>
      <translation>
        <numerusform> ({n} changes the verdict)</numerusform>
        <numerusform> ({n} change the verdict)</numerusform>
      </translation>
    </message>
    <message>
      <source>（なし）</source>
      <translation>(none)</translation>
    </message>
    <message numerus="yes">
      <source>（ほか{n}件）</source>
      <translation>
        <numerusform> (and {n} more)</numerusform>
        <numerusform> (and {n} more)</numerusform>
      </translation>
    </message>
    <message>
      <source>（ほかにもある）</source>
      <translation> (there are more)</translation>
    </message>
    <message>
      <source>（以上で全部）</source>
      <translation> (complete)</translation>
    </message>
    <message>
      <source>（全部かどうか未回答）</source>
      <translation> (not said whether complete)</translation>
    </message>
    <message>
      <source>（名前なし）</source>
      <translation>(no name)</translation>
    </message>
    <message>
      <source>（回答なし）</source>
      <translation>(no answer)</translation>
    </message>
    <message>
      <source>（未回答）</source>
      <translation>(not answered)</translation>
    </message>
    <message>
      <source>（未確定）</source>
      <translation> (not certain)</translation>
    </message>
    <message>
      <source>（理由の記入なし）</source>
      <translation>(no reason given)</translation>
    </message>
    <message>
      <source>（閉庁日に終わるときは、次の開庁日まで）</source>
      <translation> (or the next working day, if offices are closed)</translation>
    </message>
    <message>
      <source>＋</source>
      <translation>+</translation>
    </message>
    <message>
      <source>＋{grows}ごとの質問</source>
      <translation> + questions for each {grows}</translation>
    </message>
    <message>
      <source>－</source>
      <translation>−</translation>
    </message>
    <message>
      <source>－＋・</source>
      <translation>−+, </translation>
    </message>
    <message>
      <source>／ 0</source>
      <translation>of 0</translation>
    </message>
    <message>
      <source>／ {count}</source>
      <translation>of {count}</translation>
    </message>
    <message>
      <source>７参照</source>
      <translation>see 7</translation>
    </message>
    <message>
      <source>：</source>
      <translation>: </translation>
    </message>
    <message>
      <source>［{name}］</source>
      <translation>[{name}] </translation>
    </message>
    <message>
      <source>［未記載の当事者］</source>
      <translation>[a party not listed] </translation>
    </message>
  </context>
</TS>
