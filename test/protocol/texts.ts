/** A Service with a typo: `error unknown-field 5:2-5:6`. */
export const service = `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  prts:
    - port: 80
`;

/** An Ingress that a cluster stopped to serve in 1.22. */
export const ingress = `apiVersion: networking.k8s.io/v1beta1
kind: Ingress
metadata:
  name: web # ours
spec:
  rules:
    - http:
        paths:
          - path: /
            backend:
              serviceName: web
              servicePort: 80
`;

/** A Deployment that checks its health with the binary, which 1.24 and later can do without. */
export const probe = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: web
      ports:
        - containerPort: 8080
      livenessProbe:
        exec:
          command: ["/bin/grpc_health_probe", "-addr=:8080"]
`;
