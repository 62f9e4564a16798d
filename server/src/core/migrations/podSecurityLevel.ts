import type { TextRange } from '../text/TextRange.ts';
import { formatFieldPath } from '../yaml/FieldPath.ts';
import { entryAt, resolve, valueAt, type YamlMapping, type YamlNode } from '../yaml/YamlNode.ts';

/** The levels of the Pod Security Standards, from what allows everything to what allows least. */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** A field of a policy, where it stands; one that is left out has no place. */
export interface PolicyField {
  readonly path: string;
  readonly range: TextRange | undefined;
}

/** How the levels of Pod Security admission, which took the place of PodSecurityPolicy, fit one policy. */
export interface PodSecurityFit {
  /** The strictest level that admits every Pod that the policy admits. */
  readonly level: PodSecurityLevel;
  /** What keeps the policy from the next stricter level; none of the strictest. */
  readonly decisive: readonly PolicyField[];
  /** What the policy restricts and the level has no opinion of. */
  readonly unchecked: readonly PolicyField[];
  /** What the policy writes into Pods that leave it out, which Pod Security admission never does. */
  readonly filledIn: readonly PolicyField[];
  /** The policy lets Pods choose SELinux options, and both levels allow few: the level fits if no Pod chooses any. */
  readonly anySeLinux: boolean;
}

/**
 * Tells the level that a PodSecurityPolicy's fields allow, by the mapping that Kubernetes documents
 * (content/en/docs/reference/access-authn-authz/psp-to-pod-security-standards.md). In one place this is milder: a policy that
 * allows any SELinux options, as nearly all do, would only fit `privileged`, so that it is measured by the rest and
 * `anySeLinux` is told.
 */
export function podSecurityLevel(policy: YamlMapping): PodSecurityFit {
  const read = readerOf(policy);
  const againstBaseline = baselineChecks.filter(({ path, allows }) => !allows(read.at(path)));
  const againstRestricted = restrictedChecks.filter(({ path, allows }) => !allows(read.at(path)));
  const level = againstBaseline.length > 0 ? 'privileged' : againstRestricted.length > 0 ? 'baseline' : 'restricted';
  const decisive = { privileged: againstBaseline, baseline: againstRestricted, restricted: [] }[level];
  return {
    level,
    decisive: decisive.map(({ path }) => read.field(path)),
    // The weakest level checks nothing at all, and a list of everything says less than that.
    unchecked:
      level === 'privileged'
        ? []
        : restrictions
            .filter(({ path, levels, sets }) => !levels.includes(level) && sets(read.at(path)))
            .map(({ path }) => read.field(path)),
    filledIn: defaults.filter(({ path, sets }) => sets(read.at(path))).map(({ path }) => read.field(path)),
    anySeLinux: level !== 'privileged' && ruleOf(read.at(seLinux)) !== 'MustRunAs',
  };
}

type Path = readonly string[];

/** A field that a level looks at, and the values that keep within it. */
interface Check {
  readonly path: Path;
  readonly allows: (value: YamlNode | undefined) => boolean;
}

const seLinux: Path = ['spec', 'seLinux'];
const seccompProfiles: Path = ['metadata', 'annotations', 'seccomp.security.alpha.kubernetes.io/allowedProfileNames'];
const appArmorProfiles: Path = ['metadata', 'annotations', 'apparmor.security.beta.kubernetes.io/allowedProfileNames'];

const baselineCapabilities = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];

const restrictedVolumes = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
  // Says that there may be no volume.
  'none',
];

/** The types of SELinux that all versions of the standards allow. */
const seLinuxTypes = ['', 'container_t', 'container_init_t', 'container_kvm_t'];

/** The sysctls that all versions of the standards allow, of which some are no safe ones for PodSecurityPolicy. */
const safeSysctls = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_syncookies',
];

const baselineChecks: readonly Check[] = [
  { path: ['spec', 'privileged'], allows: isNotTrue },
  { path: ['spec', 'hostPID'], allows: isNotTrue },
  { path: ['spec', 'hostIPC'], allows: isNotTrue },
  { path: ['spec', 'hostNetwork'], allows: isNotTrue },
  { path: ['spec', 'hostPorts'], allows: (ranges) => itemsOf(ranges).every(isPortZero) },
  {
    path: ['spec', 'volumes'],
    allows: (volumes) => !textsIn(volumes).some((text) => text === 'hostPath' || text === '*'),
  },
  { path: ['spec', 'allowedCapabilities'], allows: (list) => isWithin(list, baselineCapabilities) },
  { path: ['spec', 'defaultAddCapabilities'], allows: (list) => isWithin(list, baselineCapabilities) },
  { path: seLinux, allows: keepsSeLinux },
  { path: ['spec', 'allowedProcMountTypes'], allows: (list) => isWithin(list, ['Default']) },
  { path: ['spec', 'allowedUnsafeSysctls'], allows: (list) => isWithin(list, safeSysctls) },
  { path: seccompProfiles, allows: allowsNoUnconfined },
  { path: appArmorProfiles, allows: allowsNoUnconfined },
];

const restrictedChecks: readonly Check[] = [
  { path: ['spec', 'allowPrivilegeEscalation'], allows: (value) => scalarIn(value) === false },
  { path: ['spec', 'runAsUser'], allows: (value) => ruleOf(value) === 'MustRunAsNonRoot' },
  { path: ['spec', 'requiredDropCapabilities'], allows: (list) => textsIn(list).includes('ALL') },
  { path: ['spec', 'allowedCapabilities'], allows: (list) => isWithin(list, ['NET_BIND_SERVICE']) },
  { path: ['spec', 'defaultAddCapabilities'], allows: (list) => isWithin(list, ['NET_BIND_SERVICE']) },
  { path: ['spec', 'volumes'], allows: (list) => isWithin(list, restrictedVolumes) },
  // A policy that names no profile admits no Pod that names one, and the level wants one of every Pod.
  {
    path: seccompProfiles,
    allows: (value) => scalarIn(value) !== undefined && allowsNoUnconfined(value) && !profilesIn(value).includes(''),
  },
];

/** What a policy may restrict, the levels that do so too, and the values that restrict anything. */
const restrictions: readonly {
  readonly path: Path;
  readonly levels: readonly PodSecurityLevel[];
  readonly sets: (value: YamlNode | undefined) => boolean;
}[] = [
  { path: ['spec', 'allowPrivilegeEscalation'], levels: ['restricted'], sets: (value) => scalarIn(value) === false },
  { path: ['spec', 'requiredDropCapabilities'], levels: ['restricted'], sets: hasItems },
  // The strictest level demands another user than root, and no certain one.
  { path: ['spec', 'runAsUser'], levels: [], sets: (value) => ruleOf(value) === 'MustRunAs' },
  { path: ['spec', 'runAsUser'], levels: ['restricted'], sets: (value) => ruleOf(value) === 'MustRunAsNonRoot' },
  { path: ['spec', 'runAsGroup'], levels: [], sets: isRestrictingRule },
  { path: ['spec', 'supplementalGroups'], levels: [], sets: isRestrictingRule },
  { path: ['spec', 'fsGroup'], levels: [], sets: isRestrictingRule },
  { path: ['spec', 'readOnlyRootFilesystem'], levels: [], sets: (value) => scalarIn(value) === true },
  { path: ['spec', 'allowedFlexVolumes'], levels: [], sets: hasItems },
  { path: ['spec', 'allowedCSIDrivers'], levels: [], sets: hasItems },
  { path: ['spec', 'forbiddenSysctls'], levels: [], sets: hasItems },
  {
    path: ['spec', 'runtimeClass', 'allowedRuntimeClassNames'],
    levels: [],
    sets: (names) => resolve(names)?.type === 'sequence' && !textsIn(names).includes('*'),
  },
];

/** What a policy may write into Pods. */
const defaults: readonly { readonly path: Path; readonly sets: (value: YamlNode | undefined) => boolean }[] = [
  { path: ['spec', 'allowPrivilegeEscalation'], sets: (value) => scalarIn(value) === false },
  { path: ['spec', 'defaultAllowPrivilegeEscalation'], sets: (value) => scalarIn(value) !== undefined },
  { path: ['spec', 'runAsUser'], sets: isRestrictingRule },
  { path: ['spec', 'runAsGroup'], sets: isFillingRule },
  { path: ['spec', 'supplementalGroups'], sets: isFillingRule },
  { path: ['spec', 'fsGroup'], sets: isFillingRule },
  { path: seLinux, sets: isFillingRule },
  { path: ['spec', 'readOnlyRootFilesystem'], sets: (value) => scalarIn(value) === true },
  { path: ['spec', 'requiredDropCapabilities'], sets: hasItems },
  { path: ['spec', 'defaultAddCapabilities'], sets: hasItems },
  { path: ['spec', 'runtimeClass', 'defaultRuntimeClassName'], sets: (value) => scalarIn(value) !== undefined },
  {
    path: ['metadata', 'annotations', 'seccomp.security.alpha.kubernetes.io/defaultProfileName'],
    sets: (value) => scalarIn(value) !== undefined,
  },
  {
    path: ['metadata', 'annotations', 'apparmor.security.beta.kubernetes.io/defaultProfileName'],
    sets: (value) => scalarIn(value) !== undefined,
  },
];

function isNotTrue(value: YamlNode | undefined): boolean {
  return scalarIn(value) !== true;
}

function isPortZero(range: YamlNode | undefined): boolean {
  return scalarIn(valueAt(range, 'min')) === 0 && scalarIn(valueAt(range, 'max')) === 0;
}

function isWithin(list: YamlNode | undefined, allowed: readonly string[]): boolean {
  return textsIn(list).every((text) => allowed.includes(text));
}

function keepsSeLinux(value: YamlNode | undefined): boolean {
  if (ruleOf(value) !== 'MustRunAs') return true;
  const option = (name: string): string => String(scalarIn(valueAt(valueAt(value, 'seLinuxOptions'), name)) ?? '');
  return option('user') === '' && option('role') === '' && seLinuxTypes.includes(option('type'));
}

/** Whether a list of profile names lets no Pod go without a profile on purpose; a list that is not there lets none name one. */
function allowsNoUnconfined(names: YamlNode | undefined): boolean {
  return profilesIn(names).every(
    (name) => name === '' || name === 'runtime/default' || name === 'docker/default' || name.startsWith('localhost/'),
  );
}

/** The names in an annotation, parted by commas; an empty one, as behind a comma at the end, stands for "none". */
function profilesIn(names: YamlNode | undefined): readonly string[] {
  const text = scalarIn(names);
  return typeof text === 'string' ? text.split(',').map((name) => name.trim()) : [];
}

function isRestrictingRule(value: YamlNode | undefined): boolean {
  const rule = ruleOf(value);
  return rule !== undefined && rule !== 'RunAsAny';
}

/** Whether a rule writes the first value of its ranges, or its options, into Pods. */
function isFillingRule(value: YamlNode | undefined): boolean {
  return ruleOf(value) === 'MustRunAs';
}

function ruleOf(value: YamlNode | undefined): string | undefined {
  const rule = scalarIn(valueAt(value, 'rule'));
  return typeof rule === 'string' ? rule : undefined;
}

function hasItems(list: YamlNode | undefined): boolean {
  return itemsOf(list).length > 0;
}

function itemsOf(list: YamlNode | undefined): readonly (YamlNode | undefined)[] {
  const target = resolve(list);
  return target?.type === 'sequence' ? target.items.map((item) => item.value) : [];
}

function textsIn(list: YamlNode | undefined): readonly string[] {
  return itemsOf(list).map((item) => String(scalarIn(item)));
}

/** A scalar that says something: neither absent nor null. */
function scalarIn(node: YamlNode | undefined): string | number | boolean | undefined {
  const target = resolve(node);
  return target?.type === 'scalar' ? (target.value ?? undefined) : undefined;
}

interface Reader {
  readonly at: (path: Path) => YamlNode | undefined;
  readonly field: (path: Path) => PolicyField;
}

function readerOf(policy: YamlMapping): Reader {
  const holder = (path: Path): YamlNode | undefined =>
    path.slice(0, -1).reduce<YamlNode | undefined>((node, segment) => valueAt(node, segment), policy);
  const name = (path: Path): string => path.at(-1) ?? '';
  return {
    at: (path) => valueAt(holder(path), name(path)),
    field: (path) => ({ path: formatFieldPath(path), range: entryAt(holder(path), name(path))?.key.range }),
  };
}
