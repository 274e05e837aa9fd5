extension PageScripts {
  /// The playback in three dimensions, by three.js.
  static let webView = #"""
    (function (K) {
      const school = K.school;
      if (!school || typeof THREE === 'undefined' || !THREE.OrbitControls) return;
      const is3D = school.dimensions === 3;

      // A slim pyramid along +x, one unit long.
      const body = () => {
        const nose = [0.6, 0, 0], tail = [[-0.4, 0.22, 0], [-0.4, -0.11, 0.19], [-0.4, -0.11, -0.19]];
        const faces = [[nose, tail[0], tail[1]], [nose, tail[1], tail[2]], [nose, tail[2], tail[0]],
          [tail[0], tail[2], tail[1]]];
        const geometry = new THREE.InstancedBufferGeometry();
        geometry.setAttribute('position', new THREE.BufferAttribute(new Float32Array(faces.flat(2)), 3));
        geometry.computeVertexNormals();
        return geometry;
      };
      const vertex = `
        attribute vec3 offset; attribute vec3 direction; attribute vec3 tint;
        uniform float size; varying vec3 shade;
        void main() {
          float speed = length(direction);
          vec3 a = speed > 1e-3 ? direction / speed : vec3(1., 0., 0.);
          vec3 up = abs(a.z) > .99 ? vec3(0., 1., 0.) : vec3(0., 0., 1.);
          vec3 b = normalize(cross(up, a));
          mat3 turn = mat3(a, b, cross(a, b));
          vec3 n = normalize(normalMatrix * (turn * normal));
          shade = tint * (.62 + .38 * max(0., dot(n, normalize(vec3(.3, .5, .8)))));
          gl_Position = projectionMatrix * modelViewMatrix * vec4(offset + size * (turn * position), 1.);
        }`;
      const fragment = 'varying vec3 shade; void main() { gl_FragColor = vec4(shade, 1.); }';

      K.makeWebView = stage => {
        let renderer;
        try {
          renderer = new THREE.WebGLRenderer({antialias: true, alpha: true, preserveDrawingBuffer: true});
        } catch (_) {
          return null;
        }
        renderer.setPixelRatio(Math.min(2, window.devicePixelRatio || 1));
        stage.prepend(renderer.domElement);
        renderer.domElement.setAttribute('aria-hidden', 'true');
        const scene = new THREE.Scene();
        const reach = school.radius, size = K.fishSize;
        const camera = new THREE.PerspectiveCamera(38, 1, size / 20, reach * 40 + size * 1000);
        camera.up.set(0, is3D ? 0 : 1, is3D ? 1 : 0);
        const controls = new THREE.OrbitControls(camera, renderer.domElement);
        controls.enableKeys = false;
        controls.enableRotate = is3D;
        controls.screenSpacePanning = true;
        if (!is3D) controls.mouseButtons.LEFT = THREE.MOUSE.PAN;
        controls.autoRotateSpeed = 1.2;

        const geometry = body();
        const attribute = () => {
          const a = new THREE.InstancedBufferAttribute(new Float32Array(3 * school.capacity), 3);
          a.setUsage ? a.setUsage(THREE.DynamicDrawUsage) : a.setDynamic(true);
          return a;
        };
        const offset = attribute(), direction = attribute(), tint = attribute();
        geometry.setAttribute('offset', offset);
        geometry.setAttribute('direction', direction);
        geometry.setAttribute('tint', tint);
        const fish = new THREE.Mesh(geometry, new THREE.ShaderMaterial({
          uniforms: {size: {value: size}}, vertexShader: vertex, fragmentShader: fragment, side: THREE.DoubleSide,
        }));
        fish.frustumCulled = false;
        scene.add(fish);

        const tail = new THREE.BufferGeometry();
        const trails = new THREE.LineSegments(tail, new THREE.LineBasicMaterial({
          vertexColors: THREE.VertexColors, transparent: true, opacity: 0.55,
        }));
        trails.frustumCulled = false;
        scene.add(trails);

        const lines = new THREE.LineBasicMaterial();
        if (school.box) {
          const edge = [0, 1, 2].map(a => is3D || a < 2 ? school.box[a] || school.high[a] - school.low[a] : 1e-6);
          const box = new THREE.LineSegments(new THREE.EdgesGeometry(new THREE.BoxBufferGeometry(...edge)), lines);
          box.position.set(...edge.map((x, a) => a < school.dimensions ? x / 2 : 0));
          scene.add(box);
        }
        let grid = null;
        const spacing = Math.pow(10, Math.floor(Math.log10(K.schoolRadius)));
        const paint = () => {
          const color = new THREE.Color(K.css('--line'));
          lines.color = color;
          if (grid) scene.remove(grid);
          if (!school.box) {
            const cells = Math.min(60, 2 * Math.ceil(4 * K.schoolRadius / spacing));
            grid = new THREE.GridHelper(cells * spacing, cells, color, color);
            grid.rotation.x = Math.PI / 2;
            scene.add(grid);
          }
        };
        const view = {kind: 'webgl', canvas: renderer.domElement, camera};
        const center = new THREE.Vector3();
        const aim = () => K.follow ? school.state.center : school.middle;
        view.reset = () => {
          const distance = (K.follow ? K.schoolRadius * 1.05 : reach) / Math.sin(camera.fov * Math.PI / 360);
          center.set(...aim());
          controls.target.copy(center);
          const way = is3D ? new THREE.Vector3(0.62, -0.68, 0.4) : new THREE.Vector3(0, 0, 1);
          camera.position.copy(center).addScaledVector(way.normalize(), distance);
          controls.update();
        };
        view.theme = paint;
        view.resize = () => {
          const width = stage.clientWidth, height = stage.clientHeight;
          if (!width || !height) return;
          renderer.setSize(width, height, false);
          camera.aspect = width / height;
          // A narrow window shows as much as a wide one.
          camera.fov = camera.aspect < 1 ? Math.min(80, 38 / camera.aspect) : 38;
          camera.updateProjectionMatrix();
        };
        view.orbit = on => { controls.autoRotate = on && is3D; };
        view.draw = (state, trail) => {
          if (K.follow) {
            const move = new THREE.Vector3(...state.center).sub(controls.target);
            controls.target.add(move);
            camera.position.add(move);
          }
          if (grid) {
            const snap = x => Math.round(x / spacing) * spacing;
            grid.position.set(snap(state.center[0]), snap(state.center[1]),
              is3D ? state.center[2] - 1.3 * K.schoolRadius : -size);
          }
          geometry.maxInstancedCount = geometry.instanceCount = state.n;
          offset.array.set(state.position);
          direction.array.set(state.direction);
          for (let n = 0; n < state.n; n++) {
            const c = K.colorOf(state.points[n], state.direction[3 * n], state.direction[3 * n + 1]);
            tint.array.set(c, 3 * n);
          }
          offset.needsUpdate = direction.needsUpdate = tint.needsUpdate = true;
          trails.visible = trail.count > 0;
          if (trail.count) {
            tail.setAttribute('position', new THREE.BufferAttribute(trail.position.subarray(0, 6 * trail.count), 3));
            tail.setAttribute('color', new THREE.BufferAttribute(trail.color.subarray(0, 6 * trail.count), 3));
          }
          controls.update();
          renderer.render(scene, camera);
        };
        controls.addEventListener('change', () => K.invalidate());
        paint();
        return view;
      };
    })(Kadita);
    """#
}
